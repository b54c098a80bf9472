import { DROPOUT_COPIES, dropFeatures } from './dropout.ts';
import type { Dropout } from './dropout.ts';
import type { Objective } from './lbfgs.ts';
import { BLOCK_ROWS, accumulateBlock, multiplyBlock } from './row-block.ts';
import { foldStandardiser } from './standardise.ts';
import type { Standardiser } from './standardise.ts';
import type { LabelledVectors } from './vector-table.ts';

/** What a linear model is fitted to: some rows of a table with their tags. */
export interface TrainingSet extends LabelledVectors {
  /** The rows of the table to fit. */
  readonly rows: Int32Array;
  readonly standardiser: Standardiser;
}

/** The factor of |W|^2 / 2 beside the mean log loss. */
export function penaltyOf(C: number, { rows }: TrainingSet): number {
  return 1 / (C * rows.length);
}

/**
 * Mean log loss of softmax(W u + b) over standardised rows u, plus |W|^2 / (2 C rows):
 * scikit-learn's objective divided by C rows, which has the same minimum and gradients that can be
 * compared between sets of any size. Parameters are W [tags, features], then b [tags].
 *
 * Rows are read where they lie: the standardiser is folded into the weights, and back out of the
 * gradient, so that no standardised copy of a fold is ever made.
 */
export function createSoftmaxLoss(set: TrainingSet, C: number, dropout: Dropout): Objective {
  const { labels, rows, tags, standardiser } = set;
  const { data, features } = set.table;
  const copies = dropout.probability > 0 ? DROPOUT_COPIES : 1;
  const samples = rows.length * copies;
  const penalty = penaltyOf(C, set);
  const weightCount = tags * features;
  const block = new Float64Array(BLOCK_ROWS * features);
  const products = new Float64Array(BLOCK_ROWS);
  const logits = new Float64Array(BLOCK_ROWS * tags);

  return (parameters, gradient) => {
    const { weights, biases } = foldStandardiser(
      {
        tags,
        features,
        weights: parameters.subarray(0, weightCount),
        biases: parameters.subarray(weightCount),
      },
      standardiser,
    );
    gradient.fill(0);
    let loss = 0;
    for (let start = 0; start < samples; start += BLOCK_ROWS) {
      const filled = Math.min(BLOCK_ROWS, samples - start);
      for (let slot = 0; slot < filled; slot++) {
        const row = rows[(start + slot) % rows.length]!;
        block.set(data.subarray(row * features, (row + 1) * features), slot * features);
        if (copies > 1)
          dropFeatures(block, slot * features, standardiser.mean, dropout, start + slot);
      }
      for (let tag = 0; tag < tags; tag++) {
        multiplyBlock(block, features, weights, tag * features, products);
        for (let slot = 0; slot < filled; slot++) {
          logits[slot * tags + tag] = products[slot]! + biases[tag]!;
        }
      }
      for (let slot = 0; slot < filled; slot++) {
        const label = labels[rows[(start + slot) % rows.length]!]!;
        loss += replaceByResiduals(logits.subarray(slot * tags, (slot + 1) * tags), label);
      }
      for (let tag = 0; tag < tags; tag++) {
        for (let slot = 0; slot < BLOCK_ROWS; slot++) {
          products[slot] = slot < filled ? logits[slot * tags + tag]! / samples : 0;
          gradient[weightCount + tag]! += products[slot]!;
        }
        accumulateBlock(block, features, products, gradient, tag * features);
      }
    }
    unfoldGradient(gradient, tags, standardiser);

    let squares = 0;
    for (let i = 0; i < weightCount; i++) {
      squares += parameters[i]! * parameters[i]!;
      gradient[i]! += penalty * parameters[i]!;
    }
    return loss / samples + 0.5 * penalty * squares;
  };
}

/** Log loss of one row, its logits [tags] replaced by the slope: probabilities less the true one. */
function replaceByResiduals(logits: Float64Array, label: number): number {
  const tags = logits.length;
  let largest = -Infinity;
  for (let tag = 0; tag < tags; tag++) largest = Math.max(largest, logits[tag]!);
  const margin = largest - logits[label]!;
  let total = 0;
  for (let tag = 0; tag < tags; tag++) {
    const weight = Math.exp(logits[tag]! - largest);
    logits[tag] = weight;
    total += weight;
  }
  for (let tag = 0; tag < tags; tag++) logits[tag]! /= total;
  logits[label]! -= 1;
  return Math.log(total) + margin;
}

/** From slopes by the weights of plain vectors to slopes by those of standardised ones. */
function unfoldGradient(gradient: Float64Array, tags: number, { mean, scale }: Standardiser): void {
  const features = mean.length;
  for (let tag = 0; tag < tags; tag++) {
    const biasSlope = gradient[tags * features + tag]!;
    for (let j = 0; j < features; j++) {
      const i = tag * features + j;
      gradient[i] = (gradient[i]! - biasSlope * mean[j]!) * scale[j]!;
    }
  }
}
