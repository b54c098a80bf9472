import { words } from '../core/words.ts';
import { decodeCompactBert } from '../checkpoint/bert/compact-file.ts';
import { writeClassifierGraph } from '../checkpoint/bert/write-classifier-graph.ts';
import { blobSource } from '../checkpoint/byte-source.ts';
import { CheckpointError } from '../checkpoint/checkpoint-error.ts';
import { classifyOnnxEncoder } from '../checkpoint/onnx/classify-onnx-encoder.ts';
import { readOnnxGraph } from '../checkpoint/onnx/read-onnx-graph.ts';
import { streamRuns } from '../checkpoint/onnx/stream-runs.ts';
import { readSafetensors } from '../checkpoint/read-safetensors.ts';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderSource } from './engine.ts';
import type { StoredFile } from './model-file.ts';

/**
 * An encoder with a head as one ONNX model, in parts: `input_ids` and `attention_mask`, int64, to
 * `probabilities`.
 * @throws CheckpointError when the weights cannot be used, or cannot be pooled as the head wants
 */
export async function exportedModel(
  { name, blob }: StoredFile,
  { format }: Pick<EncoderSource, 'format'>,
  { encoder: { pooling, normalisation }, head }: Pick<TagPack, 'encoder' | 'head'>,
): Promise<AsyncIterable<Uint8Array> | readonly Uint8Array[]> {
  const file = blobSource(name, blob);
  const classifier = { head, normalisation };
  if (format === 'compact') {
    const weights = await decodeCompactBert(await readSafetensors(file));
    return writeClassifierGraph(weights, pooling, classifier);
  }
  if (pooling !== 'mean' && pooling !== 'cls') {
    throw new CheckpointError(
      name,
      words('cannot be pooled by “{pooling}”', { pooling }),
      words('Train the tag set for this encoder, then export it.'),
    );
  }
  return streamRuns(
    file,
    classifyOnnxEncoder(name, await readOnnxGraph(file), pooling, classifier),
  );
}
