import { seededRandom } from './seeded-random.ts';

/** Dropout in training: the share of inputs to drop, and the seed that says which. */
export interface Dropout {
  /** From 0 to below 1; 0 drops nothing. */
  readonly probability: number;
  readonly seed: number;
}

/**
 * Masked copies of every row that one full pass averages over. The optimiser needs the same
 * objective at every evaluation, so the masks are fixed; more copies come closer to the expectation
 * over all masks, at the price of their number.
 */
export const DROPOUT_COPIES = 8;

/** Odd and far from regular, so that neighbouring seeds give unrelated masks. */
const SEED_STRIDE = 0x9e3779b1;

/**
 * Drops features of one vector in place and moves the others away from their mean by
 * 1 / (1 - probability), so that the expected vector stays what it was: inverted dropout of the
 * standardised vector, in which a dropped feature is 0, its mean over the training rows. The same
 * seed and copy give the same mask.
 *
 * @param vectors - holds the vector from `offset` on
 * @param mean - [features]
 * @param copy - the number of the masked copy, over all rows
 */
export function dropFeatures(
  vectors: Float64Array,
  offset: number,
  mean: Float64Array,
  { probability, seed }: Dropout,
  copy: number,
): void {
  const random = seededRandom(seed + Math.imul(copy + 1, SEED_STRIDE));
  const scale = 1 / (1 - probability);
  for (let j = 0; j < mean.length; j++) {
    const centre = mean[j]!;
    const kept = random() >= probability;
    vectors[offset + j] = kept ? centre + (vectors[offset + j]! - centre) * scale : centre;
  }
}
