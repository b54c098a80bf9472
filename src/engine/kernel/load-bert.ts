import type { BertWeights, LayerNorm, Linear, Matrix } from '../../checkpoint/bert/bert-weights.ts';
import type { Address, KernelExports } from './kernel-exports.ts';

/** A matrix of int8 in the kernel's memory. */
export interface LoadedLinear {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Address;
  readonly scales: Address;
  readonly sums: Address;
  readonly bias: Address;
  /** 0 where the inputs are taken as they are. */
  readonly inputScales: Address;
}

export interface LoadedNorm {
  readonly gamma: Address;
  readonly beta: Address;
}

export interface LoadedTable {
  readonly values: Address;
  readonly scales: Address;
}

export interface LoadedLayer {
  readonly queryKeyValue: LoadedLinear;
  readonly attentionOutput: LoadedLinear;
  readonly attentionNorm: LoadedNorm;
  readonly intermediate: LoadedLinear;
  readonly output: LoadedLinear;
  readonly outputNorm: LoadedNorm;
}

export interface LoadedBert {
  readonly words: LoadedTable;
  readonly positions: LoadedTable;
  readonly embeddingNorm: LoadedNorm;
  readonly layers: readonly LoadedLayer[];
}

/** Whether the kernel can run an encoder: all int8, and sizes that its loops divide. */
export function fitsKernel({ config, words, positions, layers }: BertWeights): boolean {
  const { hidden, heads, intermediate } = config;
  const matrices = layers.flatMap((layer) => [
    layer.queryKeyValue.weight,
    layer.attentionOutput.weight,
    layer.intermediate.weight,
    layer.output.weight,
  ]);
  return (
    [words, positions, ...matrices].every(({ precision }) => precision === 'int8') &&
    hidden % 16 === 0 &&
    intermediate % 16 === 0 &&
    (hidden / heads) % 4 === 0
  );
}

/** Copies an encoder's weights into the kernel's memory, the linear layers in its own order. */
export function loadBert(kernel: KernelExports, weights: BertWeights): LoadedBert {
  const loader = new Loader(kernel, largestMatrix(weights));
  return {
    words: loader.table(weights.words),
    positions: loader.table(weights.positions),
    embeddingNorm: loader.norm(weights.embeddingNorm),
    layers: weights.layers.map((layer) => ({
      queryKeyValue: loader.linear(layer.queryKeyValue),
      attentionOutput: loader.linear(layer.attentionOutput),
      attentionNorm: loader.norm(layer.attentionNorm),
      intermediate: loader.linear(layer.intermediate),
      output: loader.linear(layer.output),
      outputNorm: loader.norm(layer.outputNorm),
    })),
  };
}

class Loader {
  readonly #kernel: KernelExports;
  /** Where a matrix lies as it is stored while it is packed. */
  readonly #stored: Address;

  constructor(kernel: KernelExports, largest: number) {
    this.#kernel = kernel;
    this.#stored = kernel.reserve(largest);
  }

  table(matrix: Matrix): LoadedTable {
    const { values, scales } = int8(matrix);
    return { values: this.#put(values), scales: this.#put(scales) };
  }

  norm({ gamma, beta }: LayerNorm): LoadedNorm {
    return { gamma: this.#put(gamma), beta: this.#put(beta) };
  }

  linear({ weight, bias, inputScale }: Linear): LoadedLinear {
    const { rows: inputs, columns: outputs, values, scales } = int8(weight);
    const kernel = this.#kernel;
    this.#copy(values, this.#stored);
    const loaded = {
      inputs,
      outputs,
      weights: kernel.reserve(values.byteLength),
      scales: this.#put(scales),
      sums: kernel.reserve(scales.byteLength),
      bias: this.#put(bias),
      inputScales: inputScale ? this.#put(inputScale) : 0,
    };
    kernel.packWeights(this.#stored, loaded.weights, inputs, outputs);
    kernel.sumColumns(this.#stored, inputs, outputs, loaded.scales, loaded.sums);
    return loaded;
  }

  #put(values: ArrayBufferView): Address {
    const address = this.#kernel.reserve(values.byteLength);
    this.#copy(values, address);
    return address;
  }

  #copy(values: ArrayBufferView, address: Address): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(this.#kernel.memory.buffer, address, bytes.byteLength).set(bytes);
  }
}

function int8(matrix: Matrix): Extract<Matrix, { precision: 'int8' }> {
  if (matrix.precision !== 'int8') throw new TypeError('The kernel takes int8 weights.');
  return matrix;
}

function largestMatrix({ layers }: BertWeights): number {
  const sizes = layers.flatMap(({ queryKeyValue, attentionOutput, intermediate, output }) =>
    [queryKeyValue, attentionOutput, intermediate, output].map(
      ({ weight }) => weight.values.length,
    ),
  );
  return Math.max(0, ...sizes);
}
