import { decodeCompactBert } from '../checkpoint/bert/compact-file.ts';
import { writeBertGraph } from '../checkpoint/bert/write-bert-graph.ts';
import { bytesSource } from '../checkpoint/byte-source.ts';
import { readSafetensors } from '../checkpoint/read-safetensors.ts';
import type { Pooling } from '../core/pooling.ts';
import type { Backend, EncoderSource, Precision } from './engine.ts';
import { openKernelSession } from './kernel/open-kernel-session.ts';
import type { GraphSession, openGraphSession } from './open-graph-session.ts';

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

/** Opens a session on a graph; in a worker it points the runtime at the app's own files first. */
export type OpenGraph = typeof openGraphSession;

/**
 * Opens an encoder where it runs best: int8 weights on the app's own kernel, other weights as a graph
 * that is written for the backend, a graph as it is. The graph's runtime is large, so it is loaded when
 * it is needed.
 * @throws CheckpointError when the weights are not usable, Error of the runtime when a session fails
 */
export async function openEncoderSession(
  file: EncoderFile,
  { backend, precision, pooling }: SessionOptions,
  openGraph: OpenGraph = openGraphLazily,
): Promise<EncoderSession> {
  if (file.format === 'onnx') {
    return graphSession(await openGraph([file.bytes], backend), precision, pooling);
  }
  const weights = await decodeCompactBert(
    await readSafetensors(bytesSource(file.name, file.bytes)),
  );
  if (precision === 'int8') return openKernelSession(weights, pooling);
  const graph = writeBertGraph(weights, {
    form: precision,
    poolings: [pooling],
    plainAttention: backend === 'webgpu',
  });
  return graphSession(await openGraph(graph, backend), precision, pooling);
}

function graphSession(
  session: GraphSession,
  precision: Precision,
  pooling: Pooling,
): EncoderSession {
  return {
    async encode(batch) {
      const vectors: Float32Array[] = [];
      // A graph's int8 operators choose their rounding for a whole batch, so a vector would depend
      // on its neighbours and could not be remembered by its content: there texts go one at a time.
      for (const part of precision === 'int8' ? batch.map((ids) => [ids]) : [batch]) {
        const outputs = await session.run(part);
        vectors.push(...splitRows(outputs[pooling]!, part.length));
      }
      return vectors;
    },
    dispose: () => session.dispose(),
  };
}

async function openGraphLazily(...request: Parameters<OpenGraph>): Promise<GraphSession> {
  const module = await import('./open-graph-session.ts');
  return module.openGraphSession(...request);
}

/** [rows * features] to rows of [features], copied so that a row does not keep its batch alive. */
function splitRows(values: Float32Array, rows: number): Float32Array[] {
  const features = values.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * features, (row + 1) * features),
  );
}
