import { LINEAR_NAMES, type BertLayer, type LinearName, type Precision } from './bert-weights.ts';
import type { InputPeaks } from './quantise-bert.ts';
import { storeLinear } from './store-linear.ts';

/**
 * A transformer layer in another precision; norms and biases stay float32.
 * @param placeOf names a linear layer in messages
 * @param peaks to smooth inputs by before weights are rounded to int8; without them they are rounded as
 *   they are
 * @throws CheckpointError when a number is too large for fp16
 */
export function storeLayer(
  layer: BertLayer,
  precision: Precision,
  placeOf: (name: LinearName) => string,
  peaks?: InputPeaks,
): BertLayer {
  const stored = LINEAR_NAMES.map(
    (name) => [name, storeLinear(layer[name], precision, placeOf(name), peaks?.[name])] as const,
  );
  return { ...layer, ...Object.fromEntries(stored) };
}
