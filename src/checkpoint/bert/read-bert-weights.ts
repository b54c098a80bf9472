import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import { BertTensors } from './bert-tensors.ts';
import type {
  BertLayer,
  BertWeights,
  Linear,
  LinearName,
  Matrix,
  Precision,
} from './bert-weights.ts';
import { WORDS } from './find-bert-prefix.ts';
import type { InputPeaks } from './quantise-bert.ts';
import { readTable } from './read-table.ts';
import { storeLinear } from './store-linear.ts';

export interface ReadOptions {
  /** What tables and linear layers are turned into as they are read; norms, biases, pooler stay float32. */
  readonly precision?: Precision;
  /** One a layer, to smooth the inputs of int8 layers by. */
  readonly peaks?: readonly InputPeaks[];
}

/**
 * Reads a BERT encoder by the names that Hugging Face's BertModel gives its weights, turns linear
 * layers into [inputs, outputs] and packs query, key and value side by side. One layer at a time is in
 * memory as float32, beside the result.
 * @throws CheckpointError when it is not BERT, a tensor is missing, its shape contradicts the
 *   configuration, or it holds a number that is not finite
 */
export async function readBertWeights(
  source: TensorSource,
  config: BertConfig,
  { precision = 'fp32', peaks }: ReadOptions = {},
): Promise<BertWeights> {
  const tensors = new BertTensors(source, config);
  const layers: BertLayer[] = [];
  for (let layer = 0; layer < config.layers; layer++) {
    const path = `encoder.layer.${layer}`;
    layers.push(await readLayer(tensors, path, config, precision, peaks?.[layer]));
  }
  const { hidden } = config;
  return {
    config,
    words: await readWords(tensors, config, precision),
    positions: await readPositions(tensors, config, precision),
    embeddingNorm: await tensors.norm('embeddings.LayerNorm'),
    layers,
    ...(tensors.has('pooler.dense.weight')
      ? { pooler: await tensors.linear(['pooler.dense'], hidden, hidden) }
      : {}),
  };
}

async function readLayer(
  tensors: BertTensors,
  path: string,
  { hidden, intermediate }: BertConfig,
  precision: Precision,
  peaks?: InputPeaks,
): Promise<BertLayer> {
  const linear = async (
    role: LinearName,
    parts: readonly string[],
    inputs: number,
    outputs: number,
  ): Promise<Linear> => {
    const names = parts.map((part) => `${path}.${part}`);
    const whole = await tensors.linear(names, inputs, outputs);
    return storeLinear(whole, precision, tensors.place(names[0]!), peaks?.[role]);
  };
  const self = ['query', 'key', 'value'].map((part) => `attention.self.${part}`);
  return {
    queryKeyValue: await linear('queryKeyValue', self, hidden, hidden),
    attentionOutput: await linear('attentionOutput', ['attention.output.dense'], hidden, hidden),
    attentionNorm: await tensors.norm(`${path}.attention.output.LayerNorm`),
    intermediate: await linear('intermediate', ['intermediate.dense'], hidden, intermediate),
    output: await linear('output', ['output.dense'], intermediate, hidden),
    outputNorm: await tensors.norm(`${path}.output.LayerNorm`),
  };
}

function readWords(
  tensors: BertTensors,
  { vocabularySize, hidden }: BertConfig,
  precision: Precision,
): Promise<Matrix> {
  return readTable(precision, vocabularySize, hidden, tensors.place(WORDS), (range) =>
    tensors.floats(WORDS, [vocabularySize, hidden], range),
  );
}

async function readPositions(
  tensors: BertTensors,
  { positions, hidden }: BertConfig,
  precision: Precision,
): Promise<Matrix> {
  const name = 'embeddings.position_embeddings.weight';
  const types = await tensors.floats('embeddings.token_type_embeddings.weight', [null, hidden]);
  return readTable(precision, positions, hidden, tensors.place(name), async (range) => {
    const values = await tensors.floats(name, [positions, hidden], range);
    return values.map((value, index) => value + types[index % hidden]!);
  });
}
