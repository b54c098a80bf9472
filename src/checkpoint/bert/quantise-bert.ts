import { quantiseMatrix } from '../quantise-matrix.ts';
import {
  LINEAR_NAMES,
  type BertLayer,
  type BertWeights,
  type Linear,
  type LinearName,
  type Matrix,
} from './bert-weights.ts';
import { smoothLinear } from './smooth-linear.ts';

/** Largest magnitude of each input channel [inputs] of each linear layer of a transformer layer. */
export type InputPeaks = Readonly<Record<LinearName, Float32Array>>;

/**
 * The int8 form of an encoder: tables with a scale a row, linear layers with a scale a column.
 * @param peaks one a layer, to smooth activations by; without them the layers are rounded as they are
 */
export function quantiseBert(weights: BertWeights, peaks?: readonly InputPeaks[]): BertWeights {
  return {
    ...weights,
    words: quantise(weights.words, 'row'),
    positions: quantise(weights.positions, 'row'),
    layers: weights.layers.map((layer, index) => quantiseLayer(layer, peaks?.[index])),
    ...(weights.pooler ? { pooler: quantiseLinear(weights.pooler) } : {}),
  };
}

function quantiseLayer(layer: BertLayer, peaks?: InputPeaks): BertLayer {
  const quantised = LINEAR_NAMES.map(
    (name) => [name, quantiseLinear(layer[name], peaks?.[name])] as const,
  );
  return { ...layer, ...Object.fromEntries(quantised) };
}

function quantiseLinear(linear: Linear, peaks?: Float32Array): Linear {
  const smooth = peaks ? smoothLinear(linear, peaks) : linear;
  return { ...smooth, weight: quantise(smooth.weight, 'column') };
}

function quantise(matrix: Matrix, scaleOf: 'row' | 'column'): Matrix {
  return matrix.precision === 'int8'
    ? matrix
    : quantiseMatrix(matrix.values, matrix.rows, matrix.columns, scaleOf);
}
