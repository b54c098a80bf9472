import { multiplyPlain } from './product-plain';
import { multiplyRelaxed } from './product-relaxed';

/** Bytes of a rounded input: what the product of this build takes. */
export const ROUNDED_BYTES: i32 = ASC_FEATURE_RELAXED_SIMD ? 1 : 2;

/**
 * out [rows, outputs] = dequantised rounded x times W, plus bias. With x = least + step * rounded:
 *   x W = step * scale * (rounded . stored) + least * (scale * sum of stored)
 * Sums are whole numbers below 2^31 and exact. `rounded`, `steps`, `leasts` and `out` have room for rows
 * up to a multiple of 20.
 * @param rounded as `roundRows` gives them
 * @param weights as `packWeights` lays them out
 * @param sums as `sumColumns` gives them
 */
export function multiply(
  rounded: usize, rows: i32, inputs: i32, outputs: i32, weights: usize,
  steps: usize, leasts: usize, scales: usize, sums: usize, bias: usize, out: usize,
): void {
  if (ASC_FEATURE_RELAXED_SIMD) {
    multiplyRelaxed(rounded, rows, inputs, outputs, weights, steps, leasts, scales, sums, bias, out);
  } else {
    multiplyPlain(rounded, rows, inputs, outputs, weights, steps, leasts, scales, sums, bias, out);
  }
}
