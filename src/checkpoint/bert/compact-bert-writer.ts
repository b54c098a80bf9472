import { float16Tensor, float32Tensor, int8Tensor, type Tensor } from '../tensor.ts';
import { SafetensorsWriter } from '../write-safetensors.ts';
import type { BertConfig } from './bert-config.ts';
import {
  LINEAR_NAMES,
  type BertLayer,
  type BertWeights,
  type LayerNorm,
  type Linear,
  type Matrix,
} from './bert-weights.ts';

/** Marks the file in its metadata, so that another safetensors file is not taken for it. */
export const FORMAT = 'taglight-bert-1';

/**
 * Writes an encoder as one safetensors file, part by part: what a graph is made from when a session is
 * made. Tables and linear layers keep the precision they have; norms and biases are float32.
 */
export class CompactBertWriter<Run> {
  readonly #config: BertConfig;
  readonly #file: SafetensorsWriter<Run>;

  /** @param keep puts bytes where they stay until the file is put together, such as into a Blob */
  constructor(config: BertConfig, keep: (bytes: Uint8Array) => Run) {
    this.#config = config;
    this.#file = new SafetensorsWriter(keep);
  }

  embeddings(parts: Pick<BertWeights, 'words' | 'positions' | 'embeddingNorm'>): void {
    this.#matrix('words', parts.words);
    this.#matrix('positions', parts.positions);
    this.#norm('embeddingNorm', parts.embeddingNorm);
  }

  layer(index: number, layer: BertLayer): void {
    for (const name of LINEAR_NAMES) this.#linear(`layer.${index}.${name}`, layer[name]);
    this.#norm(`layer.${index}.attentionNorm`, layer.attentionNorm);
    this.#norm(`layer.${index}.outputNorm`, layer.outputNorm);
  }

  pooler(linear: Linear): void {
    this.#linear('pooler', linear);
  }

  /**
   * @param notes further metadata, such as the source
   * @returns the file in runs, to be written one after another
   */
  finish(notes: Readonly<Record<string, string>>): Run[] {
    return this.#file.finish({ ...notes, format: FORMAT, config: JSON.stringify(this.#config) });
  }

  #matrix(name: string, matrix: Matrix): void {
    this.#file.add(`${name}.weight`, matrixTensor(matrix));
    if (matrix.precision === 'int8') this.#floats(`${name}.scale`, matrix.scales);
  }

  #linear(name: string, linear: Linear): void {
    this.#matrix(name, linear.weight);
    this.#floats(`${name}.bias`, linear.bias);
    if (linear.inputScale) this.#floats(`${name}.inputScale`, linear.inputScale);
  }

  #norm(name: string, norm: LayerNorm): void {
    this.#floats(`${name}.gamma`, norm.gamma);
    this.#floats(`${name}.beta`, norm.beta);
  }

  #floats(name: string, values: Float32Array): void {
    this.#file.add(name, float32Tensor(values, [values.length]));
  }
}

function matrixTensor(matrix: Matrix): Tensor {
  const shape = [matrix.rows, matrix.columns];
  if (matrix.precision === 'fp32') return float32Tensor(matrix.values, shape);
  if (matrix.precision === 'fp16') return float16Tensor(matrix.values, shape);
  return int8Tensor(matrix.values, shape);
}
