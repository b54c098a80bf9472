import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import { BertReader } from './bert-reader.ts';
import {
  LINEAR_NAMES,
  type BertLayer,
  type BertWeights,
  type Linear,
  type LinearName,
  type Precision,
} from './bert-weights.ts';
import type { InputPeaks } from './quantise-bert.ts';
import { storeLinear } from './store-linear.ts';

export interface ReadOptions {
  /** What tables and linear layers are turned into as they are read; norms, biases, pooler stay float32. */
  readonly precision?: Precision;
  /** One a layer, to smooth the inputs of int8 layers by. */
  readonly peaks?: readonly InputPeaks[];
}

/**
 * Reads a whole BERT encoder. One linear layer at a time is in memory as float32, beside the result.
 * @throws CheckpointError when it is not BERT, a tensor is missing, its shape contradicts the
 *   configuration, or it holds a number that is not finite
 */
export async function readBertWeights(
  source: TensorSource,
  config: BertConfig,
  { precision = 'fp32', peaks }: ReadOptions = {},
): Promise<BertWeights> {
  const reader = new BertReader(source, config);
  const layers: BertLayer[] = [];
  for (let index = 0; index < config.layers; index++) {
    const linears: Partial<Record<LinearName, Linear>> = {};
    for (const name of LINEAR_NAMES) {
      const linear = await reader.linear(index, name);
      const place = reader.placeOf(index, name);
      linears[name] = storeLinear(linear, precision, place, peaks?.[index]?.[name]);
    }
    const norms = await reader.norms(index);
    layers.push({ ...(linears as Record<LinearName, Linear>), ...norms });
  }
  return {
    config,
    words: await reader.words(precision),
    positions: await reader.positions(precision),
    embeddingNorm: await reader.embeddingNorm(),
    layers,
    ...(reader.hasPooler ? { pooler: await reader.pooler() } : {}),
  };
}
