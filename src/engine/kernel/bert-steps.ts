import { applyPooler } from '../../checkpoint/bert/apply-pooler.ts';
import type { Linear, LinearName } from '../../checkpoint/bert/bert-weights.ts';
import type { Pooling } from '../../core/pooling.ts';
import type { Address, KernelExports } from './kernel-exports.ts';
import type { LoadedLinear, LoadedNorm, LoadedStep, LoadedTable } from './kernel-loader.ts';
import type { KernelShape } from './kernel-shape.ts';
import { gatherRow } from './spread.ts';

const FLOAT_BYTES = 4;
/** Products take 4 or 5 rows at once, attention takes 8. */
const BLOCK_ROWS = 40;

/** Room to work in, for so many tokens and as many more as fill the last block of a product or of attention. */
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

/**
 * The steps of BERT on the kernel, for texts that lie one behind the other: their rows go through a linear
 * layer together, so that its weights are fetched once and few rows fill up a block, and through attention
 * each on its own. No row has any say in another text's, so its numbers do not depend on its neighbours.
 */
export class BertSteps {
  readonly #kernel: KernelExports;
  readonly #shape: KernelShape;
  readonly #work: Workspace;

  /** @param tokens of the longest text, or of all that go together */
  constructor(kernel: KernelExports, shape: KernelShape, tokens: number) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#work = reserveWorkspace(kernel, shape, tokens);
  }

  /** Word plus position, from tables of int8, into the state. */
  embed(texts: readonly Int32Array[], words: LoadedTable, positions: LoadedTable): void {
    const { ids: at, state } = this.#work;
    const { width } = this.#shape.hidden;
    let row = 0;
    for (const ids of texts) {
      new Int32Array(this.#kernel.memory.buffer, at, ids.length).set(ids);
      this.#kernel.embed(
        at,
        ids.length,
        width,
        words.values,
        words.scales,
        positions.values,
        positions.scales,
        state + FLOAT_BYTES * row * width,
      );
      row += ids.length;
    }
  }

  /** Layer norm of the state. @param lengths tokens of each text */
  norm(norm: LoadedNorm, lengths: readonly number[]): void {
    this.#addNorm(norm, 0, sumOf(lengths));
  }

  /**
   * A linear layer and attention, GELU, or the layer norm of its sum with the state.
   * @param lengths tokens of each text
   */
  run(step: LoadedStep, lengths: readonly number[]): void {
    const { state, wide, narrow } = this.#work;
    const tokens = sumOf(lengths);
    switch (step.name) {
      case 'queryKeyValue':
        this.#linear(step.linear, state, tokens, wide);
        this.#attend(lengths);
        break;
      case 'attentionOutput':
        this.#linear(step.linear, narrow, tokens, wide);
        this.#addNorm(step.norm, wide, tokens);
        break;
      case 'intermediate':
        this.#linear(step.linear, state, tokens, wide);
        this.#kernel.gelu(wide, tokens * step.linear.outputs);
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

  /** A vector [hidden] of the state of each text. @param pooler for `pooler` */
  pool(
    lengths: readonly number[],
    pooling: Exclude<Pooling, 'layers'>,
    pooler?: Linear,
  ): Float32Array[] {
    const { hidden } = this.#shape;
    const { state, mean } = this.#work;
    let row = 0;
    return lengths.map((tokens) => {
      const from = row * hidden.width;
      row += tokens;
      if (pooling === 'mean') {
        this.#kernel.meanRow(state + FLOAT_BYTES * from, tokens, hidden.width, mean);
        return gatherRow(this.#view('mean', hidden.width), hidden);
      }
      const first = gatherRow(this.state(row).subarray(from, from + hidden.width), hidden);
      if (pooling === 'cls') return first;
      if (!pooler) throw new TypeError('Pooling by the pooler needs one.');
      return applyPooler(first, pooler);
    });
  }

  /** Of the queries, keys and values in `wide`, into `narrow`: each text by itself. */
  #attend(lengths: readonly number[]): void {
    const { wide, narrow, keys, values, scores } = this.#work;
    const { heads, headSize, attended } = this.#shape;
    const { width } = attended;
    let from = 0;
    for (const tokens of lengths) {
      this.#kernel.attention(
        wide + 3 * from,
        tokens,
        width,
        heads,
        headSize,
        narrow + from,
        keys,
        values,
        scores,
      );
      from += FLOAT_BYTES * tokens * width;
    }
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

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function reserveWorkspace(kernel: KernelExports, shape: KernelShape, tokens: number): Workspace {
  const { heads, hidden, attended, linear } = shape;
  const rows = Math.ceil(tokens / BLOCK_ROWS) * BLOCK_ROWS;
  const narrow = Math.max(hidden.width, attended.width);
  const wide = Math.max(linear.queryKeyValue.outputs.width, linear.intermediate.outputs.width);
  const inputs = Math.max(narrow, linear.output.inputs.width);
  const roundedBytes = kernel.ROUNDED_BYTES.value as number;
  const floats = (count: number): Address => kernel.reserve(FLOAT_BYTES * count);
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
