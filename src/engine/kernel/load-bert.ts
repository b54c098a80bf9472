import { LINEAR_NAMES, type BertWeights } from '../../checkpoint/bert/bert-weights.ts';
import { stepOf } from '../../checkpoint/bert/layer-step.ts';
import type { KernelExports } from './kernel-exports.ts';
import {
  KernelLoader,
  type LoadedNorm,
  type LoadedStep,
  type LoadedTable,
} from './kernel-loader.ts';
import type { KernelShape } from './kernel-shape.ts';

export interface LoadedBert {
  readonly words: LoadedTable;
  readonly positions: LoadedTable;
  readonly embeddingNorm: LoadedNorm;
  /** The steps of each layer, in order. */
  readonly layers: readonly (readonly LoadedStep[])[];
}

/** Copies an encoder of int8 into the kernel's memory. */
export function loadBert(
  kernel: KernelExports,
  shape: KernelShape,
  weights: BertWeights,
): LoadedBert {
  const loader = new KernelLoader(kernel, shape);
  return {
    words: loader.table(weights.words),
    positions: loader.table(weights.positions),
    embeddingNorm: loader.norm(weights.embeddingNorm),
    layers: weights.layers.map((layer) =>
      LINEAR_NAMES.map((name) => loader.step(stepOf(layer, name))),
    ),
  };
}
