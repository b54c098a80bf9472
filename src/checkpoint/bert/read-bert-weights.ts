import { CheckpointError } from '../checkpoint-error.ts';
import { decodeFloats } from '../decode-floats.ts';
import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import type { BertLayer, BertWeights, LayerNorm, Linear, Matrix } from './bert-weights.ts';

/** Prefixes under which libraries store the same encoder; the empty one is plain `BertModel`. */
const PREFIXES = ['', 'bert.', 'llm.', 'model.'];
const WORDS = 'embeddings.word_embeddings.weight';

/**
 * Reads a BERT encoder by the names that Hugging Face's BertModel gives its weights, turns linear
 * layers into [inputs, outputs] and packs query, key and value side by side.
 * @throws CheckpointError when a tensor is missing or its shape contradicts the configuration.
 */
export async function readBertWeights(
  source: TensorSource,
  config: BertConfig,
): Promise<BertWeights> {
  const reader = new Reader(source, config);
  const layers: BertLayer[] = [];
  for (let layer = 0; layer < config.layers; layer++)
    layers.push(await readLayer(reader, layer, config));
  const hasPooler = reader.has('pooler.dense.weight');
  return {
    config,
    words: matrix(
      await reader.floats(WORDS, [config.vocabularySize, config.hidden]),
      config.vocabularySize,
      config.hidden,
    ),
    positions: await readPositions(reader, config),
    embeddingNorm: await reader.norm('embeddings.LayerNorm'),
    layers,
    ...(hasPooler
      ? { pooler: await reader.linear(['pooler.dense'], config.hidden, config.hidden) }
      : {}),
  };
}

async function readLayer(
  reader: Reader,
  layer: number,
  { hidden, intermediate }: BertConfig,
): Promise<BertLayer> {
  const path = `encoder.layer.${layer}`;
  const self = `${path}.attention.self`;
  return {
    queryKeyValue: await reader.linear(
      [`${self}.query`, `${self}.key`, `${self}.value`],
      hidden,
      hidden,
    ),
    attentionOutput: await reader.linear([`${path}.attention.output.dense`], hidden, hidden),
    attentionNorm: await reader.norm(`${path}.attention.output.LayerNorm`),
    intermediate: await reader.linear([`${path}.intermediate.dense`], hidden, intermediate),
    output: await reader.linear([`${path}.output.dense`], intermediate, hidden),
    outputNorm: await reader.norm(`${path}.output.LayerNorm`),
  };
}

async function readPositions(reader: Reader, { positions, hidden }: BertConfig): Promise<Matrix> {
  const values = await reader.floats('embeddings.position_embeddings.weight', [positions, hidden]);
  const types = await reader.floats('embeddings.token_type_embeddings.weight', [null, hidden]);
  const sums = values.map((value, index) => value + types[index % hidden]!);
  return matrix(sums, positions, hidden);
}

function matrix(values: Float32Array, rows: number, columns: number): Matrix {
  return { precision: 'fp32', rows, columns, values };
}

class Reader {
  readonly #source: TensorSource;
  readonly #prefix: string;
  readonly #hidden: number;

  constructor(source: TensorSource, config: BertConfig) {
    const prefix = PREFIXES.find((candidate) => source.tensors.has(candidate + WORDS));
    if (prefix === undefined) {
      throw new CheckpointError(
        source.name,
        `has no '${WORDS}', so it is not a BERT encoder`,
        'Choose a checkpoint of a BERT model.',
      );
    }
    this.#source = source;
    this.#prefix = prefix;
    this.#hidden = config.hidden;
  }

  has(name: string): boolean {
    return this.#source.tensors.has(this.#prefix + name);
  }

  /** The tensor's numbers; `null` in the shape stands for any size. */
  async floats(name: string, shape: readonly (number | null)[]): Promise<Float32Array> {
    const full = this.#prefix + name;
    const info = this.#source.tensors.get(full);
    if (!info) {
      throw new CheckpointError(
        this.#source.name,
        `has no tensor '${full}'`,
        'Choose the weights and the config.json of the same model.',
      );
    }
    const fits =
      info.shape.length === shape.length &&
      shape.every((size, axis) => size === null || size === info.shape[axis]);
    if (!fits) {
      throw new CheckpointError(
        this.#source.name,
        `gives '${full}' the shape [${info.shape.join(', ')}], the configuration asks for [${shape.map((size) => size ?? 'any').join(', ')}]`,
        'Choose the weights and the config.json of the same model.',
      );
    }
    return decodeFloats(await this.#source.read(full), `${this.#source.name}: ${full}`);
  }

  async norm(name: string): Promise<LayerNorm> {
    return {
      gamma: await this.floats(`${name}.weight`, [this.#hidden]),
      beta: await this.floats(`${name}.bias`, [this.#hidden]),
    };
  }

  /** Linear layers of the same shape side by side as one: [inputs, parts * outputs]. */
  async linear(names: readonly string[], inputs: number, outputs: number): Promise<Linear> {
    const columns = names.length * outputs;
    const values = new Float32Array(inputs * columns);
    const bias = new Float32Array(columns);
    for (const [part, name] of names.entries()) {
      const weight = await this.floats(`${name}.weight`, [outputs, inputs]);
      for (let output = 0; output < outputs; output++) {
        const column = part * outputs + output;
        for (let input = 0; input < inputs; input++)
          values[input * columns + column] = weight[output * inputs + input]!;
      }
      bias.set(await this.floats(`${name}.bias`, [outputs]), part * outputs);
    }
    return { weight: matrix(values, inputs, columns), bias };
  }
}
