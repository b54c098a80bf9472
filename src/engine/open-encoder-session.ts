import { decodeCompactBert } from '../checkpoint/bert/compact-file.ts';
import { writeBertGraph } from '../checkpoint/bert/write-bert-graph.ts';
import { bytesSource } from '../checkpoint/byte-source.ts';
import { readSafetensors } from '../checkpoint/read-safetensors.ts';
import type { Pooling } from '../core/pooling.ts';
import type { Backend, EncoderSource, Precision } from './engine.ts';
import { openGraphSession } from './open-graph-session.ts';

export interface EncoderFile {
  /** Name to show in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: EncoderSource['format'];
}

export interface SessionOptions {
  readonly backend: Backend;
  /** Of what is computed; a graph that is given has its own. */
  readonly precision: Precision;
  readonly pooling: Pooling;
}

/** Token ids to pooled vectors, on whatever backend was asked for. */
export interface EncoderSession {
  /**
   * One vector [features] a text, in order, whatever else is in the batch.
   * @param batch token ids of each text, [CLS] and [SEP] included; in fp16 and fp32 they are padded to
   *   the longest, so lengths should be alike
   */
  encode(batch: readonly Int32Array[]): Promise<Float32Array[]>;
  dispose(): Promise<void>;
}

/**
 * Texts go one at a time in int8: its steps of rounding are chosen for a whole batch, so a vector would
 * depend on its neighbours and could not be remembered by its content. On WASM batches of equal length
 * gain 5 %, mixed ones lose.
 *
 * Opens a session on the graph that the file holds, or that is written from its weights.
 * @throws CheckpointError when the weights are not usable, Error of the runtime when a session fails
 */
export async function openEncoderSession(
  file: EncoderFile,
  options: SessionOptions,
): Promise<EncoderSession> {
  const { backend, precision, pooling } = options;
  const graph = file.format === 'onnx' ? [file.bytes] : await writeGraph(file, options);
  const session = await openGraphSession(graph, backend);
  return {
    async encode(batch) {
      const vectors: Float32Array[] = [];
      for (const part of precision === 'int8' ? batch.map((ids) => [ids]) : [batch]) {
        const outputs = await session.run(part);
        vectors.push(...splitRows(outputs[pooling]!, part.length));
      }
      return vectors;
    },
    dispose: () => session.dispose(),
  };
}

async function writeGraph(
  { name, bytes }: EncoderFile,
  { backend, precision, pooling }: SessionOptions,
): Promise<Uint8Array[]> {
  const weights = await decodeCompactBert(await readSafetensors(bytesSource(name, bytes)));
  return writeBertGraph(weights, {
    form: precision,
    poolings: [pooling],
    plainAttention: backend === 'webgpu',
  });
}

/** [rows * features] to rows of [features], copied so that a row does not keep its batch alive. */
function splitRows(values: Float32Array, rows: number): Float32Array[] {
  const features = values.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * features, (row + 1) * features),
  );
}
