import type { BertConfig } from '../../checkpoint/bert/bert-config.ts';
import { applyPooler, poolerOf } from '../../checkpoint/bert/apply-pooler.ts';
import type { BertWeights, Linear } from '../../checkpoint/bert/bert-weights.ts';
import { dequantiseMatrix } from '../../checkpoint/dequantise-matrix.ts';
import { pooledSize, type Pooling } from '../../core/pooling.ts';
import type { EncoderSession } from '../open-encoder-session.ts';
import type { Address, KernelExports } from './kernel-exports.ts';
import { loadBert, type LoadedBert, type LoadedLayer, type LoadedLinear } from './load-bert.ts';
import { openKernel } from './open-kernel.ts';

/**
 * A session on the int8 kernel instead of a graph: BERT's layers one after another over one text.
 * Whole-number sums make its vectors the same on every machine.
 * @param kernel a fresh one, whose memory the session takes over
 * @throws CheckpointError when it is to be pooled by a pooler that is not there
 */
export async function openKernelSession(
  weights: BertWeights,
  pooling: Pooling,
  kernel?: KernelExports,
): Promise<EncoderSession> {
  const encoder = new KernelEncoder(kernel ?? (await openKernel()), weights, pooling);
  return {
    encode: async (batch) => batch.map((ids) => encoder.encode(ids)),
    dispose: () => Promise.resolve(),
  };
}

/** Room to work in, for the longest text. Rows are rounded up to the 4 that a product takes at once. */
interface Workspace {
  readonly ids: Address;
  /** [tokens, hidden]: the state that passes through the layers. */
  readonly state: Address;
  /** [tokens, the widest layer] */
  readonly wide: Address;
  /** [tokens, hidden] */
  readonly narrow: Address;
  readonly rounded: Address;
  readonly steps: Address;
  readonly leasts: Address;
  readonly row: Address;
  readonly keys: Address;
  readonly scores: Address;
  readonly pooled: Address;
}

class KernelEncoder {
  readonly #kernel: KernelExports;
  readonly #config: BertConfig;
  readonly #bert: LoadedBert;
  readonly #pooling: Pooling;
  readonly #pooler: Linear | undefined;
  readonly #work: Workspace;

  constructor(kernel: KernelExports, weights: BertWeights, pooling: Pooling) {
    this.#kernel = kernel;
    this.#config = weights.config;
    this.#bert = loadBert(kernel, weights);
    this.#pooling = pooling;
    if (pooling === 'pooler') this.#pooler = copyOf(poolerOf(weights));
    this.#work = reserveWorkspace(kernel, weights.config);
  }

  /** @throws RangeError for more tokens than the encoder has positions, or an unknown id */
  encode(ids: Int32Array): Float32Array {
    const { hidden, layers, positions, vocabularySize, layerNormEpsilon } = this.#config;
    if (ids.length > positions)
      throw new RangeError(`The encoder reads ${positions} tokens at once.`);
    if (ids.some((id) => id < 0 || id >= vocabularySize))
      throw new RangeError('A token id is unknown.');
    const kernel = this.#kernel;
    const { words, positions: places, embeddingNorm } = this.#bert;
    const { state, pooled } = this.#work;
    new Int32Array(kernel.memory.buffer, this.#work.ids, ids.length).set(ids);
    kernel.embed(
      this.#work.ids,
      ids.length,
      hidden,
      words.values,
      words.scales,
      places.values,
      places.scales,
      state,
    );
    kernel.addNorm(
      state,
      0,
      ids.length,
      hidden,
      embeddingNorm.gamma,
      embeddingNorm.beta,
      layerNormEpsilon,
    );
    if (this.#pooling === 'layers') kernel.meanRow(state, ids.length, hidden, pooled);
    for (const [index, layer] of this.#bert.layers.entries()) {
      this.#layer(layer, ids.length);
      if (this.#pooling === 'layers')
        kernel.meanRow(state, ids.length, hidden, pooled + 4 * hidden * (index + 1));
    }
    if (this.#pooling === 'mean') kernel.meanRow(state, ids.length, hidden, pooled);
    const from = this.#pooling === 'cls' || this.#pooler ? state : pooled;
    const size = pooledSize(this.#pooling, hidden, layers);
    const vector = new Float32Array(kernel.memory.buffer, from, size);
    return this.#pooler ? applyPooler(vector, this.#pooler) : vector.slice();
  }

  #layer(layer: LoadedLayer, tokens: number): void {
    const kernel = this.#kernel;
    const { hidden, heads, layerNormEpsilon: epsilon } = this.#config;
    const { state, wide, narrow, keys, scores } = this.#work;
    const { attentionNorm, outputNorm } = layer;
    this.#linear(layer.queryKeyValue, state, tokens, wide);
    kernel.attention(wide, tokens, hidden, heads, narrow, keys, scores);
    this.#linear(layer.attentionOutput, narrow, tokens, wide);
    kernel.addNorm(state, wide, tokens, hidden, attentionNorm.gamma, attentionNorm.beta, epsilon);
    this.#linear(layer.intermediate, state, tokens, wide);
    kernel.gelu(wide, tokens * layer.intermediate.outputs);
    this.#linear(layer.output, wide, tokens, narrow);
    kernel.addNorm(state, narrow, tokens, hidden, outputNorm.gamma, outputNorm.beta, epsilon);
  }

  #linear(linear: LoadedLinear, x: Address, rows: number, out: Address): void {
    const { inputs, outputs, weights, scales, sums, bias, inputScales } = linear;
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
}

/** In float32. Weights as they are read are views, which would keep the whole file in memory. */
function copyOf({ weight, bias }: Linear): Linear {
  const { rows, columns } = weight;
  const values = dequantiseMatrix(weight, 'column').slice();
  return { weight: { precision: 'fp32', rows, columns, values }, bias: bias.slice() };
}

function reserveWorkspace(kernel: KernelExports, config: BertConfig): Workspace {
  const { hidden, heads, intermediate, layers, positions } = config;
  const rows = Math.ceil(positions / 4) * 4;
  const widest = Math.max(3 * hidden, intermediate);
  const roundedBytes = kernel.ROUNDED_BYTES.value as number;
  const floats = (count: number): Address => kernel.reserve(4 * count);
  return {
    ids: floats(rows),
    state: floats(rows * hidden),
    wide: floats(rows * widest),
    narrow: floats(rows * hidden),
    rounded: kernel.reserve(roundedBytes * rows * Math.max(hidden, intermediate)),
    steps: floats(rows),
    leasts: floats(rows),
    row: floats(Math.max(hidden, intermediate)),
    keys: floats(rows * (hidden / heads)),
    scores: floats(rows),
    pooled: floats((layers + 1) * hidden),
  };
}
