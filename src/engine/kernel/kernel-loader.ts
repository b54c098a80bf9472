import type { LayerNorm, Linear, Matrix } from '../../checkpoint/bert/bert-weights.ts';
import type { LayerStep } from '../../checkpoint/bert/layer-step.ts';
import { dequantiseMatrix } from '../../checkpoint/dequantise-matrix.ts';
import type { Int8Matrix } from '../../checkpoint/quantise-matrix.ts';
import type { Address, KernelExports } from './kernel-exports.ts';
import type { Axis, KernelShape } from './kernel-shape.ts';
import { spreadMatrix, spreadRows } from './spread.ts';

/** A linear layer in the kernel's memory. */
export type LoadedLinear = {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Address;
  readonly bias: Address;
} & (
  | { readonly precision: 'fp32' }
  | {
      readonly precision: 'int8';
      readonly scales: Address;
      readonly sums: Address;
      /** 0 where the inputs are taken as they are. */
      readonly inputScales: Address;
    }
);

export interface LoadedNorm {
  readonly gamma: Address;
  readonly beta: Address;
}

export interface LoadedTable {
  readonly values: Address;
  readonly scales: Address;
}

export type LoadedStep =
  | { readonly name: 'queryKeyValue' | 'intermediate'; readonly linear: LoadedLinear }
  | {
      readonly name: 'attentionOutput' | 'output';
      readonly linear: LoadedLinear;
      readonly norm: LoadedNorm;
    };

/** Outputs that lie side by side for the product of floats. */
const PANEL = 8;

/** Copies weights into the kernel's memory, in the order in which its loops take them. */
export class KernelLoader {
  readonly #kernel: KernelExports;
  readonly #shape: KernelShape;

  constructor(kernel: KernelExports, shape: KernelShape) {
    this.#kernel = kernel;
    this.#shape = shape;
  }

  /** Of int8, [rows, hidden]. */
  table(matrix: Matrix): LoadedTable {
    const { rows, values, scales } = int8(matrix);
    const { hidden } = this.#shape;
    const at = this.#kernel.reserve(rows * hidden.width);
    spreadRows(values, hidden, new Int8Array(this.#memory, at, rows * hidden.width));
    const scalesAt = this.#kernel.reserve(scales.byteLength);
    new Float32Array(this.#memory, scalesAt, rows).set(scales);
    return { values: at, scales: scalesAt };
  }

  norm({ gamma, beta }: LayerNorm): LoadedNorm {
    const { hidden } = this.#shape;
    return { gamma: this.#floats(gamma, hidden), beta: this.#floats(beta, hidden) };
  }

  /** A linear layer with what follows it; fp16 becomes float32. */
  step(step: LayerStep): LoadedStep {
    const { inputs, outputs } = this.#shape.linear[step.name];
    const linear =
      step.linear.weight.precision === 'int8'
        ? this.#int8(step.linear, step.linear.weight, inputs, outputs)
        : this.#fp32(step.linear, inputs, outputs);
    return 'norm' in step
      ? { name: step.name, linear, norm: this.norm(step.norm) }
      : { name: step.name, linear };
  }

  #int8(
    { bias, inputScale }: Linear,
    { values, scales }: Int8Matrix,
    inputs: Axis,
    outputs: Axis,
  ): LoadedLinear {
    const kernel = this.#kernel;
    const size = inputs.width * outputs.width;
    const linear = {
      precision: 'int8',
      inputs: inputs.width,
      outputs: outputs.width,
      weights: kernel.reserve(size),
      scales: this.#floats(scales, outputs),
      sums: kernel.reserve(4 * outputs.width),
      bias: this.#floats(bias, outputs),
      inputScales: inputScale ? this.#floats(inputScale, inputs) : 0,
    } as const;
    const stored = kernel.reserve(size);
    spreadMatrix(values, inputs, outputs, new Int8Array(this.#memory, stored, size));
    kernel.packWeights(stored, linear.weights, inputs.width, outputs.width);
    kernel.sumColumns(stored, inputs.width, outputs.width, linear.scales, linear.sums);
    kernel.release(stored);
    return linear;
  }

  #fp32({ weight, bias }: Linear, inputs: Axis, outputs: Axis): LoadedLinear {
    const values = dequantiseMatrix(weight, 'column');
    const size = inputs.width * outputs.width;
    const weights = this.#kernel.reserve(4 * size);
    const panels = new Float32Array(this.#memory, weights, size);
    if (size > values.length) panels.fill(0);
    for (const [column, place] of outputs.places.entries()) {
      const first = (place - (place % PANEL)) * inputs.width + (place % PANEL);
      for (const [row, to] of inputs.places.entries())
        panels[first + PANEL * to] = values[row * weight.columns + column]!;
    }
    return {
      precision: 'fp32',
      inputs: inputs.width,
      outputs: outputs.width,
      weights,
      bias: this.#floats(bias, outputs),
    };
  }

  #floats(values: Float32Array, axis: Axis): Address {
    const at = this.#kernel.reserve(4 * axis.width);
    spreadRows(values, axis, new Float32Array(this.#memory, at, axis.width));
    return at;
  }

  /** Afresh each time: a buffer is of no use once the memory has grown. */
  get #memory(): ArrayBuffer {
    return this.#kernel.memory.buffer;
  }
}

function int8(matrix: Matrix): Int8Matrix {
  if (matrix.precision !== 'int8') throw new TypeError('The kernel takes tables of int8.');
  return matrix;
}
