import { words } from '../core/words.ts';
import type { OnnxPlan } from '../checkpoint/checkpoint-plan.ts';
import { DATA_TYPES } from '../checkpoint/onnx/onnx-protos.ts';
import { poolOnnxEncoder } from '../checkpoint/onnx/pool-onnx-encoder.ts';
import { streamRuns } from '../checkpoint/onnx/stream-runs.ts';
import type { OpenedOnnx } from '../checkpoint/opened-checkpoint.ts';
import type { Precision } from './engine.ts';
import type { ImportedEncoder, ImportProgress } from './import-calls.ts';
import { importedSource } from './imported-source.ts';
import { createTokeniser } from './tokeniser.ts';

export interface OnnxImport {
  readonly name: string;
  readonly plan: OnnxPlan;
  readonly unusedFiles: readonly string[];
  readonly signal: AbortSignal;
  readonly report: (progress: ImportProgress) => void;
}

/**
 * Puts pooling inside an opened ONNX encoder; its weights stay as they are, and are copied in parts.
 * @throws CheckpointError, EngineError, the signal's reason
 */
export async function importOnnx(
  { model, encoder, tokeniser, usage }: OpenedOnnx,
  { name, plan, unusedFiles, signal, report }: OnnxImport,
): Promise<ImportedEncoder> {
  const { path, source: file } = plan.model;
  // One that cannot be used is to be refused now, not when the encoder is first used.
  createTokeniser(tokeniser);
  const parts: Blob[] = [];
  let written = 0;
  for await (const part of streamRuns(file, poolOnnxEncoder(path, model, encoder, usage.pooling))) {
    signal.throwIfAborted();
    parts.push(new Blob([part as Uint8Array<ArrayBuffer>]));
    written += part.byteLength;
    report({ what: words('Putting pooling inside'), share: Math.min(1, written / file.size) });
  }
  const weights = new Blob(parts);
  const precision = precisionOf(encoder);
  const source = await importedSource(
    {
      name,
      format: 'onnx',
      precision,
      windowTokens: usage.windowTokens,
      poolings: [usage.pooling],
      languages: [],
      weights,
      tokeniser,
    },
    signal,
    report,
  );
  return {
    source,
    usage,
    head: null,
    report: {
      kind: 'onnx',
      found: words('ONNX encoder ({file})', { file: path }),
      tokeniser: plan.tokeniser.kind,
      shape: null,
      parameters: null,
      precision,
      bytes: weights.size,
      comparison: { notCompared: words('The graph runs as it came.') },
      tags: null,
      unusedWeights: [],
      unusedFiles,
    },
  };
}

function precisionOf({ isQuantised, states }: OpenedOnnx['encoder']): Precision {
  if (isQuantised) return 'int8';
  return states.elementType === DATA_TYPES.F16 ? 'fp16' : 'fp32';
}
