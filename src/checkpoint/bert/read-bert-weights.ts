import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import { BertReader } from './bert-reader.ts';
import type { BertLayer, BertWeights, Precision } from './bert-weights.ts';
import type { InputPeaks } from './quantise-bert.ts';
import { storeLayer } from './store-layer.ts';

export interface ReadOptions {
  /** What tables and linear layers are turned into as they are read; norms, biases, pooler stay float32. */
  readonly precision?: Precision;
  /** One a layer, to smooth the inputs of int8 layers by. */
  readonly peaks?: readonly InputPeaks[];
}

/**
 * Reads a whole BERT encoder. One layer at a time is in memory as float32, beside the result.
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
    const place = reader.placeOf.bind(reader, index);
    layers.push(storeLayer(await reader.layer(index), precision, place, peaks?.[index]));
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
