import type { TensorSource } from '../tensor-source.ts';
import type { BertConfig } from './bert-config.ts';
import { BertTensors } from './bert-tensors.ts';
import type {
  BertLayer,
  LayerNorm,
  Linear,
  LinearName,
  Matrix,
  Precision,
} from './bert-weights.ts';
import { WORDS } from './find-bert-prefix.ts';
import { readTable } from './read-table.ts';

const POSITIONS = 'embeddings.position_embeddings.weight';
const TYPES = 'embeddings.token_type_embeddings.weight';
const POOLER = 'pooler.dense';

/** A linear layer's name in checkpoints; query, key and value lie side by side in ours. */
const PARTS: Readonly<Record<LinearName, readonly string[]>> = {
  queryKeyValue: ['query', 'key', 'value'].map((part) => `attention.self.${part}`),
  attentionOutput: ['attention.output.dense'],
  intermediate: ['intermediate.dense'],
  output: ['output.dense'],
};

/**
 * Reads a BERT encoder part by part, by the names that Hugging Face's BertModel gives its weights, whatever
 * the prefix. Linear layers become [inputs, outputs]; query, key and value are packed side by side.
 *
 * Every read throws a CheckpointError when a tensor is missing, its shape contradicts the configuration,
 * or it holds a number that is not finite.
 */
export class BertReader {
  readonly config: BertConfig;
  readonly #tensors: BertTensors;

  /** @throws CheckpointError when it is not BERT, or has more layers than the configuration */
  constructor(source: TensorSource, config: BertConfig) {
    this.config = config;
    this.#tensors = new BertTensors(source, config);
  }

  words(precision: Precision): Promise<Matrix> {
    const { vocabularySize } = this.config;
    return readTable(precision, vocabularySize, this.config.hidden, this.#place(WORDS), (range) =>
      this.#rows(WORDS, vocabularySize, range.start, range.end),
    );
  }

  /** One row of the word table as float32 [hidden]. */
  word(id: number): Promise<Float32Array> {
    return this.#rows(WORDS, this.config.vocabularySize, id, id + 1);
  }

  /** [positions, hidden], with the embedding of token type 0 added: there is only one segment. */
  async positions(precision: Precision): Promise<Matrix> {
    const { positions, hidden } = this.config;
    const types = await this.#tensors.floats(TYPES, [null, hidden]);
    return readTable(precision, positions, hidden, this.#place(POSITIONS), async (range) => {
      const values = await this.#rows(POSITIONS, positions, range.start, range.end);
      return values.map((value, index) => value + types[index % hidden]!);
    });
  }

  embeddingNorm(): Promise<LayerNorm> {
    return this.#tensors.norm('embeddings.LayerNorm');
  }

  /** A linear layer of a transformer layer in float32. */
  linear(index: number, name: LinearName): Promise<Linear> {
    const { hidden, intermediate } = this.config;
    return this.#tensors.linear(
      PARTS[name].map((part) => `encoder.layer.${index}.${part}`),
      name === 'output' ? intermediate : hidden,
      name === 'intermediate' ? intermediate : hidden,
    );
  }

  async norms(index: number): Promise<Pick<BertLayer, 'attentionNorm' | 'outputNorm'>> {
    const path = `encoder.layer.${index}`;
    return {
      attentionNorm: await this.#tensors.norm(`${path}.attention.output.LayerNorm`),
      outputNorm: await this.#tensors.norm(`${path}.output.LayerNorm`),
    };
  }

  /** Names a linear layer of a transformer layer in messages. */
  placeOf(index: number, name: LinearName): string {
    return this.#place(`encoder.layer.${index}.${PARTS[name][0]}`);
  }

  get hasPooler(): boolean {
    return this.#tensors.has(`${POOLER}.weight`);
  }

  /** Dense layer on [CLS], in float32; only where there is one. */
  pooler(): Promise<Linear> {
    const { hidden } = this.config;
    return this.#tensors.linear([POOLER], hidden, hidden);
  }

  #rows(name: string, rows: number, start: number, end: number): Promise<Float32Array> {
    return this.#tensors.floats(name, [rows, this.config.hidden], { start, end });
  }

  #place(name: string): string {
    return this.#tensors.place(name);
  }
}
