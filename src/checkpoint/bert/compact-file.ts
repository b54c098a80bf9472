import { CheckpointError } from '../checkpoint-error.ts';
import { decodeFloats } from '../decode-floats.ts';
import type { Safetensors } from '../read-safetensors.ts';
import {
  aligned,
  elementCount,
  float16Tensor,
  float32Tensor,
  int8Tensor,
  type Tensor,
} from '../tensor.ts';
import { writeSafetensors } from '../write-safetensors.ts';
import { parseBertConfig, type BertConfig } from './bert-config.ts';
import {
  LINEAR_NAMES,
  type BertLayer,
  type BertWeights,
  type LayerNorm,
  type Linear,
  type Matrix,
} from './bert-weights.ts';

/** Marks the file in its metadata, so that another safetensors file is not taken for it. */
const FORMAT = 'taglight-bert-1';
const ADVICE = 'Fetch the file again, or import the original checkpoint once more.';

/**
 * An encoder as one safetensors file: what a graph is made from when a session is made. Tables and
 * linear layers keep the precision they have; norms and biases are float32.
 * @param notes further metadata, such as the source
 * @returns runs of bytes, to be written one after another
 */
export function encodeCompactBert(
  weights: BertWeights,
  notes: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const tensors = new Map<string, Tensor>();
  putMatrix(tensors, 'words', weights.words);
  putMatrix(tensors, 'positions', weights.positions);
  putNorm(tensors, 'embeddingNorm', weights.embeddingNorm);
  for (const [index, layer] of weights.layers.entries()) {
    for (const name of LINEAR_NAMES) putLinear(tensors, `layer.${index}.${name}`, layer[name]);
    putNorm(tensors, `layer.${index}.attentionNorm`, layer.attentionNorm);
    putNorm(tensors, `layer.${index}.outputNorm`, layer.outputNorm);
  }
  if (weights.pooler) putLinear(tensors, 'pooler', weights.pooler);
  return writeSafetensors(tensors, {
    ...notes,
    format: FORMAT,
    config: JSON.stringify(weights.config),
  });
}

/**
 * Reads what `encodeCompactBert` wrote. Weights are views of the source's bytes where it is in memory.
 * @throws CheckpointError when the file is another one or contradicts itself
 */
export async function decodeCompactBert(file: Safetensors): Promise<BertWeights> {
  if (file.metadata['format'] !== FORMAT)
    throw new CheckpointError(file.name, 'is not an encoder that Taglight wrote', ADVICE);
  const config = parseBertConfig(file.name, file.metadata['config'] ?? '');
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

function putMatrix(tensors: Map<string, Tensor>, name: string, matrix: Matrix): void {
  tensors.set(`${name}.weight`, matrixTensor(matrix));
  if (matrix.precision === 'int8') putFloats(tensors, `${name}.scale`, matrix.scales);
}

function matrixTensor(matrix: Matrix): Tensor {
  const shape = [matrix.rows, matrix.columns];
  if (matrix.precision === 'fp32') return float32Tensor(matrix.values, shape);
  if (matrix.precision === 'fp16') return float16Tensor(matrix.values, shape);
  return int8Tensor(matrix.values, shape);
}

function putLinear(tensors: Map<string, Tensor>, name: string, linear: Linear): void {
  putMatrix(tensors, name, linear.weight);
  putFloats(tensors, `${name}.bias`, linear.bias);
  if (linear.inputScale) putFloats(tensors, `${name}.inputScale`, linear.inputScale);
}

function putNorm(tensors: Map<string, Tensor>, name: string, norm: LayerNorm): void {
  putFloats(tensors, `${name}.gamma`, norm.gamma);
  putFloats(tensors, `${name}.beta`, norm.beta);
}

function putFloats(tensors: Map<string, Tensor>, name: string, values: Float32Array): void {
  tensors.set(name, float32Tensor(values, [values.length]));
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
      throw new CheckpointError(this.#file.name, `has a '${name}' of the wrong size`, ADVICE);
    }
    return tensor;
  }
}
