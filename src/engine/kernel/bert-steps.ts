import { applyPooler } from '../../checkpoint/bert/apply-pooler.ts';
import type { Linear, LinearName } from '../../checkpoint/bert/bert-weights.ts';
import type { Pooling } from '../../core/pooling.ts';
import type { Address, KernelExports } from './kernel-exports.ts';
import type { LoadedLinear, LoadedNorm, LoadedStep, LoadedTable } from './kernel-loader.ts';
import type { KernelShape } from './kernel-shape.ts';
import { gatherRow } from './spread.ts';

/** Room to work in, for the longest text. Rows are rounded up to the 4 that a product takes at once. */
interface Workspace {
  readonly ids: Address;
  /** [tokens, hidden]: the state that passes through the layers. */
  readonly state: Address;
  /** [tokens, the widest layer] */
  readonly wide: Address;
  /** [tokens, hidden or attended] */
  readonly narrow: Address;
  readonly rounded: Address;
  readonly steps: Address;
  readonly leasts: Address;
  readonly row: Address;
  readonly keys: Address;
  readonly values: Address;
  readonly scores: Address;
  readonly mean: Address;
}

/** Where each step takes its input from, and where it leaves its output; a residual is in `state`. */
const PLACES = {
  queryKeyValue: { input: 'state', output: 'narrow' },
  attentionOutput: { input: 'narrow', output: 'state' },
  intermediate: { input: 'state', output: 'wide' },
  output: { input: 'wide', output: 'state' },
} as const satisfies Record<LinearName, Record<'input' | 'output', keyof Workspace>>;

/** The steps of BERT on the kernel, for one text at a time. */
export class BertSteps {
  readonly #kernel: KernelExports;
  readonly #shape: KernelShape;
  readonly #work: Workspace;

  /** @param tokens of the longest text */
  constructor(kernel: KernelExports, shape: KernelShape, tokens: number) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#work = reserveWorkspace(kernel, shape, tokens);
  }

  /** Word plus position, from tables of int8, into the state. */
  embed(ids: Int32Array, words: LoadedTable, positions: LoadedTable): void {
    const { ids: at, state } = this.#work;
    new Int32Array(this.#kernel.memory.buffer, at, ids.length).set(ids);
    this.#kernel.embed(
      at,
      ids.length,
      this.#shape.hidden.width,
      words.values,
      words.scales,
      positions.values,
      positions.scales,
      state,
    );
  }

  /** Layer norm of the state. */
  norm(norm: LoadedNorm, tokens: number): void {
    this.#addNorm(norm, 0, tokens);
  }

  /** A linear layer and attention, GELU, or the layer norm of its sum with the state. */
  run(step: LoadedStep, tokens: number): void {
    const { state, wide, narrow, keys, values, scores } = this.#work;
    const { heads, headSize, attended } = this.#shape;
    const kernel = this.#kernel;
    switch (step.name) {
      case 'queryKeyValue':
        this.#linear(step.linear, state, tokens, wide);
        kernel.attention(
          wide,
          tokens,
          attended.width,
          heads,
          headSize,
          narrow,
          keys,
          values,
          scores,
        );
        break;
      case 'attentionOutput':
        this.#linear(step.linear, narrow, tokens, wide);
        this.#addNorm(step.norm, wide, tokens);
        break;
      case 'intermediate':
        this.#linear(step.linear, state, tokens, wide);
        kernel.gelu(wide, tokens * step.linear.outputs);
        break;
      case 'output':
        this.#linear(step.linear, wide, tokens, narrow);
        this.#addNorm(step.norm, narrow, tokens);
    }
  }

  /** The state, [tokens, hidden]: a view for the moment. */
  state(tokens: number): Float32Array {
    return this.#view('state', tokens * this.#shape.hidden.width);
  }

  /** What goes into a step, [tokens, inputs]: a view for the moment. */
  input(name: LinearName, tokens: number): Float32Array {
    return this.#view(PLACES[name].input, tokens * this.#shape.linear[name].inputs.width);
  }

  /** What came out of a step, [tokens, inputs of the next]: a view for the moment. */
  output(name: LinearName, tokens: number): Float32Array {
    const { hidden, attended, linear } = this.#shape;
    const { width } = {
      queryKeyValue: attended,
      attentionOutput: hidden,
      intermediate: linear.intermediate.outputs,
      output: hidden,
    }[name];
    return this.#view(PLACES[name].output, tokens * width);
  }

  /** A vector [hidden] of the state. @param pooler for `pooler` */
  pool(tokens: number, pooling: Exclude<Pooling, 'layers'>, pooler?: Linear): Float32Array {
    const { hidden } = this.#shape;
    if (pooling === 'mean') {
      this.#kernel.meanRow(this.#work.state, tokens, hidden.width, this.#work.mean);
      return gatherRow(this.#view('mean', hidden.width), hidden);
    }
    const first = gatherRow(this.state(1), hidden);
    if (pooling === 'cls') return first;
    if (!pooler) throw new TypeError('Pooling by the pooler needs one.');
    return applyPooler(first, pooler);
  }

  #linear(linear: LoadedLinear, x: Address, rows: number, out: Address): void {
    const { inputs, outputs, weights, bias } = linear;
    if (linear.precision === 'fp32') {
      this.#kernel.multiplyFloats(x, rows, inputs, outputs, weights, bias, out);
      return;
    }
    const { scales, sums, inputScales } = linear;
    const { rounded, steps, leasts, row } = this.#work;
    this.#kernel.roundRows(x, rows, inputs, inputScales, rounded, steps, leasts, row);
    this.#kernel.multiply(
      rounded,
      rows,
      inputs,
      outputs,
      weights,
      steps,
      leasts,
      scales,
      sums,
      bias,
      out,
    );
  }

  #addNorm({ gamma, beta }: LoadedNorm, added: Address, tokens: number): void {
    const { hidden, layerNormEpsilon } = this.#shape;
    const { width, places } = hidden;
    const { state } = this.#work;
    this.#kernel.addNorm(state, added, tokens, width, places.length, gamma, beta, layerNormEpsilon);
  }

  #view(place: keyof Workspace, length: number): Float32Array {
    return new Float32Array(this.#kernel.memory.buffer, this.#work[place], length);
  }
}

function reserveWorkspace(kernel: KernelExports, shape: KernelShape, tokens: number): Workspace {
  const { heads, hidden, attended, linear } = shape;
  const rows = Math.ceil(tokens / 8) * 8;
  const narrow = Math.max(hidden.width, attended.width);
  const wide = Math.max(linear.queryKeyValue.outputs.width, linear.intermediate.outputs.width);
  const inputs = Math.max(narrow, linear.output.inputs.width);
  const roundedBytes = kernel.ROUNDED_BYTES.value as number;
  const floats = (count: number): Address => kernel.reserve(4 * count);
  return {
    ids: floats(rows),
    state: floats(rows * hidden.width),
    wide: floats(rows * wide),
    narrow: floats(rows * narrow),
    rounded: kernel.reserve(roundedBytes * rows * inputs),
    steps: floats(rows),
    leasts: floats(rows),
    row: floats(inputs),
    keys: floats((rows * attended.width) / heads),
    values: floats((rows * attended.width) / heads),
    scores: floats(4 * rows),
    mean: floats(hidden.width),
  };
}
