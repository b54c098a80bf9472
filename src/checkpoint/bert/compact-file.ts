import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { decodeFloats } from '../decode-floats.ts';
import type { Safetensors } from '../read-safetensors.ts';
import { aligned, elementCount, type Tensor } from '../tensor.ts';
import { parseBertConfig, type BertConfig } from './bert-config.ts';
import type { BertLayer, BertWeights, LayerNorm, Linear, Matrix } from './bert-weights.ts';
import { CompactBertWriter, FORMAT } from './compact-bert-writer.ts';

const ADVICE = words('Fetch the file again, or import the original checkpoint once more.');

/**
 * An encoder in memory as one safetensors file.
 * @param notes further metadata, such as the source
 * @returns runs of bytes, to be written one after another
 */
export function encodeCompactBert(
  weights: BertWeights,
  notes: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const writer = new CompactBertWriter(weights.config, (bytes) => bytes);
  writer.embeddings(weights);
  for (const [index, layer] of weights.layers.entries()) writer.layer(index, layer);
  if (weights.pooler) writer.pooler(weights.pooler);
  return writer.finish(notes);
}

/**
 * The shape of an encoder in a compact weight file, from the file's header alone.
 * @throws CheckpointError when the file is another one
 */
function readCompactConfig({ name, metadata }: Safetensors): BertConfig {
  if (metadata['format'] !== FORMAT)
    throw new CheckpointError(name, words('is not an encoder that Taglight wrote'), ADVICE);
  return parseBertConfig(name, metadata['config'] ?? '');
}

/**
 * Reads what `encodeCompactBert` wrote. Weights are views of the source's bytes where it is in memory.
 * @throws CheckpointError when the file is another one or contradicts itself
 */
export async function decodeCompactBert(file: Safetensors): Promise<BertWeights> {
  const config = readCompactConfig(file);
  const { hidden, intermediate } = config;
  const reader = new CompactReader(file);
  const layers: BertLayer[] = [];
  for (let index = 0; index < config.layers; index++) {
    const path = `layer.${index}`;
    layers.push({
      queryKeyValue: await reader.linear(`${path}.queryKeyValue`, hidden, 3 * hidden),
      attentionOutput: await reader.linear(`${path}.attentionOutput`, hidden, hidden),
      attentionNorm: await reader.norm(`${path}.attentionNorm`, config),
      intermediate: await reader.linear(`${path}.intermediate`, hidden, intermediate),
      output: await reader.linear(`${path}.output`, intermediate, hidden),
      outputNorm: await reader.norm(`${path}.outputNorm`, config),
    });
  }
  return {
    config,
    words: await reader.matrix('words', config.vocabularySize, hidden, 'row'),
    positions: await reader.matrix('positions', config.positions, hidden, 'row'),
    embeddingNorm: await reader.norm('embeddingNorm', config),
    layers,
    ...(file.tensors.has('pooler.weight')
      ? { pooler: await reader.linear('pooler', hidden, hidden) }
      : {}),
  };
}

class CompactReader {
  readonly #file: Safetensors;

  constructor(file: Safetensors) {
    this.#file = file;
  }

  async matrix(
    name: string,
    rows: number,
    columns: number,
    scaleOf: 'row' | 'column',
  ): Promise<Matrix> {
    const tensor = await this.#read(`${name}.weight`, [rows, columns]);
    if (tensor.dtype === 'F16') {
      const values = new Uint16Array(...aligned(tensor.bytes, 2));
      return { precision: 'fp16', rows, columns, values };
    }
    if (tensor.dtype !== 'I8')
      return { precision: 'fp32', rows, columns, values: decodeFloats(tensor, this.#file.name) };
    const { buffer, byteOffset, byteLength } = tensor.bytes;
    const scales = await this.#floats(`${name}.scale`, scaleOf === 'row' ? rows : columns);
    return {
      precision: 'int8',
      rows,
      columns,
      values: new Int8Array(buffer, byteOffset, byteLength),
      scales,
    };
  }

  async linear(name: string, inputs: number, outputs: number): Promise<Linear> {
    const weight = await this.matrix(name, inputs, outputs, 'column');
    const bias = await this.#floats(`${name}.bias`, outputs);
    const scaled = this.#file.tensors.has(`${name}.inputScale`);
    return {
      weight,
      bias,
      ...(scaled ? { inputScale: await this.#floats(`${name}.inputScale`, inputs) } : {}),
    };
  }

  async norm(name: string, { hidden }: BertConfig): Promise<LayerNorm> {
    return {
      gamma: await this.#floats(`${name}.gamma`, hidden),
      beta: await this.#floats(`${name}.beta`, hidden),
    };
  }

  async #floats(name: string, length: number): Promise<Float32Array> {
    return decodeFloats(await this.#read(name, [length]), `${this.#file.name}: ${name}`);
  }

  async #read(name: string, shape: readonly number[]): Promise<Tensor> {
    const tensor = await this.#file.read(name);
    if (elementCount(tensor.shape) !== elementCount(shape)) {
      throw new CheckpointError(
        this.#file.name,
        words('has a “{name}” of the wrong size', { name }),
        ADVICE,
      );
    }
    return tensor;
  }
}
