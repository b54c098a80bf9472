import type { LinearModel } from './linear-model.ts';
import type { VectorTable } from './vector-table.ts';

/** Turns a vector into one whose features have mean 0 and deviation 1: (x - mean) * scale. */
export interface Standardiser {
  /** [features] */
  readonly mean: Float64Array;
  /** [features]; 0 for a feature that does not vary. */
  readonly scale: Float64Array;
}

/** A deviation below this share of the mean is rounding of a constant. */
const CONSTANT = 1e-6;

/** Means and deviations over the given rows of the table, and no others. */
export function fitStandardiser(table: VectorTable, rows: Int32Array): Standardiser {
  const { data, features } = table;
  const mean = new Float64Array(features);
  const scale = new Float64Array(features);
  for (const row of rows) {
    const offset = row * features;
    for (let j = 0; j < features; j++) mean[j]! += data[offset + j]! / rows.length;
  }
  for (const row of rows) {
    const offset = row * features;
    for (let j = 0; j < features; j++) {
      const distance = data[offset + j]! - mean[j]!;
      scale[j]! += (distance * distance) / rows.length;
    }
  }
  for (let j = 0; j < features; j++) {
    const deviation = Math.sqrt(scale[j]!);
    scale[j] = deviation > CONSTANT * Math.abs(mean[j]!) ? 1 / deviation : 0;
  }
  return { mean, scale };
}

/** The standardiser that changes nothing. */
export function identityStandardiser(features: number): Standardiser {
  return { mean: new Float64Array(features), scale: new Float64Array(features).fill(1) };
}

/** The model that gives for plain vectors what `model` gives for standardised ones. */
export function foldStandardiser(model: LinearModel, { mean, scale }: Standardiser): LinearModel {
  const { tags, features } = model;
  const weights = model.weights.slice();
  const biases = model.biases.slice();
  for (let tag = 0; tag < tags; tag++) {
    for (let j = 0; j < features; j++) {
      const weight = weights[tag * features + j]! * scale[j]!;
      weights[tag * features + j] = weight;
      biases[tag]! -= weight * mean[j]!;
    }
  }
  return { tags, features, weights, biases };
}
