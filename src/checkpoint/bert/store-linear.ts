import { storeMatrix } from '../store-matrix.ts';
import type { Linear, Precision } from './bert-weights.ts';
import { smoothLinear } from './smooth-linear.ts';

/**
 * A linear layer in another precision.
 * @param what names the layer in messages
 * @param peaks [inputs], to smooth its inputs by before it is rounded to int8
 * @throws CheckpointError when a number is too large for fp16
 */
export function storeLinear(
  linear: Linear,
  precision: Precision,
  what: string,
  peaks?: Float32Array,
): Linear {
  const smooth = peaks && precision === 'int8' ? smoothLinear(linear, peaks) : linear;
  return { ...smooth, weight: storeMatrix(smooth.weight, precision, 'column', what) };
}
