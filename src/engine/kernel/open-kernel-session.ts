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
 * A session on the int8 kernel instead of a graph: BERT's layers one after another over a few texts.
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
    encode: async (batch) => encoder.encode(batch),
    dispose: () => Promise.resolve(),
  };
}

/**
 * Texts go through the layers together up to so many tokens. More of them would no longer lie in the
 * cache of a core (192 rows of BERT's middle layer are 1.2 MB for MiniLM).
 */
const TOGETHER = 192;

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
    this.#steps = new BertSteps(kernel, shape, Math.max(weights.config.positions, TOGETHER));
  }

  /**
   * @returns a vector a text
   * @throws RangeError for more tokens than the encoder has positions, or an unknown id
   */
  encode(texts: readonly Int32Array[]): Float32Array[] {
    for (const ids of texts) this.#check(ids);
    return inGroups(texts).flatMap((group) => this.#encodeGroup(group));
  }

  #check(ids: Int32Array): void {
    const { positions, vocabularySize } = this.#config;
    if (ids.length > positions)
      throw new RangeError(`The encoder reads ${positions} tokens at once.`);
    if (ids.some((id) => id < 0 || id >= vocabularySize))
      throw new RangeError('A token id is unknown.');
  }

  #encodeGroup(texts: readonly Int32Array[]): Float32Array[] {
    const { hidden, layers: depth } = this.#config;
    const { words, positions, embeddingNorm, layers } = this.#bert;
    const steps = this.#steps;
    const pooling = this.#pooling;
    const lengths = texts.map(({ length }) => length);
    const vectors = texts.map(() => new Float32Array(pooledSize(pooling, hidden, depth)));
    const pool = (by: Exclude<Pooling, 'layers'>, at: number): void => {
      for (const [index, pooled] of steps.pool(lengths, by, this.#pooler).entries())
        vectors[index]!.set(pooled, at);
    };
    steps.embed(texts, words, positions);
    steps.norm(embeddingNorm, lengths);
    if (pooling === 'layers') pool('mean', 0);
    for (const [index, layer] of layers.entries()) {
      for (const step of layer) steps.run(step, lengths);
      if (pooling === 'layers') pool('mean', hidden * (index + 1));
    }
    if (pooling !== 'layers') pool(pooling, 0);
    return vectors;
  }
}

/** Texts one after another, as many at a time as have so many tokens together; a longer one alone. */
function inGroups(texts: readonly Int32Array[]): Int32Array[][] {
  const groups: Int32Array[][] = [];
  let tokens = Infinity;
  for (const ids of texts) {
    tokens += ids.length;
    if (tokens > TOGETHER) {
      groups.push([]);
      tokens = ids.length;
    }
    groups.at(-1)!.push(ids);
  }
  return groups;
}

/** In float32. Weights as they are read are views, which would keep the whole file in memory. */
function copyOf({ weight, bias }: Linear): Linear {
  const { rows, columns } = weight;
  const values = dequantiseMatrix(weight, 'column').slice();
  return { weight: { precision: 'fp32', rows, columns, values }, bias: bias.slice() };
}
