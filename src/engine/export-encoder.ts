import type { TagPack } from '../core/tag-pack.ts';
import type { ExportCalls } from './export-calls.ts';
import type { EncoderSource } from './engine.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

export interface ExportOptions {
  readonly createWorker?: () => WorkerLike;
  readonly signal?: AbortSignal;
  /** With the share of the model that is written, from 0 to 1; about. */
  readonly onProgress?: (share: number) => void;
}

/**
 * An encoder with a head as a zip of a folder, for use elsewhere: one ONNX model in float32, tokeniser,
 * labels, and how to run it with onnxruntime and Ray Data. The model of a large encoder is in the
 * worker's memory once (SciBERT: 440 MB).
 * @throws EngineError, the signal's reason
 */
export async function exportEncoder(
  source: EncoderSource,
  pack: TagPack,
  { createWorker = browserWorker, signal, onProgress }: ExportOptions = {},
): Promise<Blob> {
  const client = new WorkerClient<ExportCalls>(createWorker());
  try {
    return await client.call('export', { source, pack }, { signal, onProgress });
  } finally {
    client.end();
  }
}

function browserWorker(): WorkerLike {
  return new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
}
