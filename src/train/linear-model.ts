import type { VectorTable } from './vector-table.ts';

/** logits = W x + b. */
export interface LinearModel {
  readonly tags: number;
  readonly features: number;
  /** [tags, features], row-major. */
  readonly weights: Float64Array;
  /** [tags] */
  readonly biases: Float64Array;
}

/** Logits [rows, tags] of the given rows of the table. */
export function linearLogits(
  { tags, features, weights, biases }: LinearModel,
  { data }: VectorTable,
  rows: Int32Array,
): Float64Array {
  const logits = new Float64Array(rows.length * tags);
  rows.forEach((row, i) => {
    for (let tag = 0; tag < tags; tag++) {
      let logit = biases[tag]!;
      for (let j = 0; j < features; j++) {
        logit += weights[tag * features + j]! * data[row * features + j]!;
      }
      logits[i * tags + tag] = logit;
    }
  });
  return logits;
}
