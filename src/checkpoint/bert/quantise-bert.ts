import { storeMatrix } from '../store-matrix.ts';
import { LINEAR_NAMES, type BertLayer, type BertWeights, type LinearName } from './bert-weights.ts';
import { storeLinear } from './store-linear.ts';

/** Largest magnitude of each input channel [inputs] of each linear layer of a transformer layer. */
export type InputPeaks = Readonly<Record<LinearName, Float32Array>>;

/**
 * The int8 form of an encoder: tables with a scale a row, linear layers with a scale a column.
 * @param peaks one a layer, to smooth activations by; without them the layers are rounded as they are
 */
export function quantiseBert(weights: BertWeights, peaks?: readonly InputPeaks[]): BertWeights {
  return {
    ...weights,
    words: storeMatrix(weights.words, 'int8', 'row', 'The word table'),
    positions: storeMatrix(weights.positions, 'int8', 'row', 'The position table'),
    layers: weights.layers.map((layer, index) => quantiseLayer(layer, peaks?.[index])),
  };
}

function quantiseLayer(layer: BertLayer, peaks?: InputPeaks): BertLayer {
  const quantised = LINEAR_NAMES.map(
    (name) => [name, storeLinear(layer[name], 'int8', name, peaks?.[name])] as const,
  );
  return { ...layer, ...Object.fromEntries(quantised) };
}
