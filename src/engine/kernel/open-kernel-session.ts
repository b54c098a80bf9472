import { poolerOf } from '../../checkpoint/bert/apply-pooler.ts';
import type { BertConfig } from '../../checkpoint/bert/bert-config.ts';
import type { BertWeights, Linear } from '../../checkpoint/bert/bert-weights.ts';
import { dequantiseMatrix } from '../../checkpoint/dequantise-matrix.ts';
import { pooledSize, type Pooling } from '../../core/pooling.ts';
import type { EncoderSession } from '../open-encoder-session.ts';
import { BertSteps } from './bert-steps.ts';
import type { KernelExports } from './kernel-exports.ts';
import { kernelShape } from './kernel-shape.ts';
import { loadBert, type LoadedBert } from './load-bert.ts';
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

class KernelEncoder {
  readonly #config: BertConfig;
  readonly #bert: LoadedBert;
  readonly #pooling: Pooling;
  readonly #pooler: Linear | undefined;
  readonly #steps: BertSteps;

  constructor(kernel: KernelExports, weights: BertWeights, pooling: Pooling) {
    this.#config = weights.config;
    this.#pooling = pooling;
    if (pooling === 'pooler') this.#pooler = copyOf(poolerOf(weights));
    const shape = kernelShape(weights.config);
    this.#bert = loadBert(kernel, shape, weights);
    this.#steps = new BertSteps(kernel, shape, weights.config.positions);
  }

  /** @throws RangeError for more tokens than the encoder has positions, or an unknown id */
  encode(ids: Int32Array): Float32Array {
    const { hidden, layers: depth, positions, vocabularySize } = this.#config;
    if (ids.length > positions)
      throw new RangeError(`The encoder reads ${positions} tokens at once.`);
    if (ids.some((id) => id < 0 || id >= vocabularySize))
      throw new RangeError('A token id is unknown.');
    const { words, positions: places, embeddingNorm, layers } = this.#bert;
    const steps = this.#steps;
    const pooling = this.#pooling;
    const vector = new Float32Array(pooledSize(pooling, hidden, depth));
    steps.embed(ids, words, places);
    steps.norm(embeddingNorm, ids.length);
    if (pooling === 'layers') vector.set(steps.pool(ids.length, 'mean'));
    for (const [index, layer] of layers.entries()) {
      for (const step of layer) steps.run(step, ids.length);
      if (pooling === 'layers') vector.set(steps.pool(ids.length, 'mean'), hidden * (index + 1));
    }
    if (pooling !== 'layers') vector.set(steps.pool(ids.length, pooling, this.#pooler));
    return vector;
  }
}

/** In float32. Weights as they are read are views, which would keep the whole file in memory. */
function copyOf({ weight, bias }: Linear): Linear {
  const { rows, columns } = weight;
  const values = dequantiseMatrix(weight, 'column').slice();
  return { weight: { precision: 'fp32', rows, columns, values }, bias: bias.slice() };
}
