import type { BertConfig } from '../../checkpoint/bert/bert-config.ts';
import type { LayerNorm, Linear, LinearName, Matrix } from '../../checkpoint/bert/bert-weights.ts';
import type { LayerStep } from '../../checkpoint/bert/layer-step.ts';
import { rowOf } from '../../checkpoint/bert/row-of.ts';
import type { Pooling } from '../../core/pooling.ts';
import { BertSteps } from './bert-steps.ts';
import type { Address, KernelExports } from './kernel-exports.ts';
import { KernelLoader } from './kernel-loader.ts';
import { kernelShape, type KernelShape } from './kernel-shape.ts';
import { gatherRow, spreadRows } from './spread.ts';

/** Texts on their way through a transformer layer, their rows as the kernel has them. */
export interface TextStates {
  /** [tokens, inputs] of each text: what goes into the next linear layer. */
  readonly input: readonly Float32Array[];
  /** [tokens, hidden] of each text: what is added to the output of the one after attention, or GELU. */
  readonly residual: readonly Float32Array[];
}

/**
 * Texts through a model step by step on the kernel, with one linear layer at a time in its memory: of int8
 * just as an encoder is served, of fp32 and fp16 in float32.
 */
export class TextSteps {
  readonly #kernel: KernelExports;
  readonly #shape: KernelShape;
  readonly #loader: KernelLoader;
  readonly #steps: BertSteps;
  /** Where each step's weights come to lie. */
  readonly #top: Address;

  /**
   * @param kernel a fresh one, whose memory this takes over
   * @param tokens of the longest text
   */
  constructor(kernel: KernelExports, config: BertConfig, tokens: number) {
    this.#kernel = kernel;
    this.#shape = kernelShape(config);
    this.#loader = new KernelLoader(kernel, this.#shape);
    this.#steps = new BertSteps(kernel, this.#shape, tokens);
    this.#top = kernel.reserve(0);
  }

  /**
   * What BERT's layers get of texts: the layer norm of word plus position.
   * @param wordOf the row of the word table [hidden] of a token
   * @param positions [positions, hidden], token type 0 included
   */
  embed(
    texts: readonly Int32Array[],
    wordOf: (id: number) => Float32Array,
    positions: Matrix,
    norm: LayerNorm,
  ): TextStates {
    const { hidden } = this.#shape;
    const size = hidden.places.length;
    const loaded = this.#loader.norm(norm);
    const states = texts.map((ids) => {
      const sums = new Float32Array(ids.length * size);
      for (const [place, id] of ids.entries()) {
        const position = rowOf(positions, place);
        sums.set(
          wordOf(id).map((value, column) => value + position[column]!),
          place * size,
        );
      }
      spreadRows(sums, hidden, this.#steps.state(ids.length));
      this.#steps.norm(loaded, [ids.length]);
      return this.#steps.state(ids.length).slice();
    });
    this.#kernel.release(this.#top);
    return { input: states, residual: states };
  }

  /** The next linear layer, with what follows it. */
  run(step: LayerStep, { input, residual }: TextStates): TextStates {
    const { name } = step;
    const loaded = this.#loader.step(step);
    const after = input.map((text, index) => {
      const tokens = text.length / this.#shape.linear[name].inputs.width;
      this.#steps.state(tokens).set(residual[index]!);
      this.#steps.input(name, tokens).set(text);
      this.#steps.run(loaded, [tokens]);
      return this.#steps.output(name, tokens).slice();
    });
    this.#kernel.release(this.#top);
    const next = {
      queryKeyValue: input,
      attentionOutput: after,
      intermediate: residual,
      output: after,
    };
    return { input: after, residual: next[name] };
  }

  /** [inputs], the largest magnitude of each input channel of the next step. */
  peaks(name: LinearName, texts: readonly Float32Array[]): Float32Array {
    const { inputs } = this.#shape.linear[name];
    const peaks = new Float32Array(inputs.width);
    for (const text of texts) {
      for (let at = 0; at < text.length; at += inputs.width) {
        for (let column = 0; column < inputs.width; column++)
          peaks[column] = Math.max(peaks[column]!, Math.abs(text[at + column]!));
      }
    }
    return gatherRow(peaks, inputs);
  }

  /** A vector [hidden] of each text, after the last step. @param pooler for `pooler` */
  pool(
    { input }: TextStates,
    pooling: Exclude<Pooling, 'layers'>,
    pooler: Linear | undefined,
  ): Float32Array[] {
    return input.flatMap((text) => {
      const tokens = text.length / this.#shape.hidden.width;
      this.#steps.state(tokens).set(text);
      return this.#steps.pool([tokens], pooling, pooler);
    });
  }
}
