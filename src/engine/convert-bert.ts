import { BertReader } from '../checkpoint/bert/bert-reader.ts';
import type { Linear, Precision } from '../checkpoint/bert/bert-weights.ts';
import { CompactBertWriter } from '../checkpoint/bert/compact-bert-writer.ts';
import { embedTokens, rowOf } from '../checkpoint/bert/embed-tokens.ts';
import { poolStates } from '../checkpoint/bert/pool-states.ts';
import { storeLayer } from '../checkpoint/bert/store-layer.ts';
import type { OpenedBert } from '../checkpoint/opened-checkpoint.ts';
import type { Pooling } from '../core/pooling.ts';
import type { Backend } from './engine.ts';
import { runLayer } from './run-layer.ts';

export interface Conversion {
  readonly precision: Precision;
  /** Where sample texts are run. */
  readonly backend: Backend;
  /** Token ids of each text to smooth int8 layers by, [CLS] and [SEP] included. */
  readonly calibration: readonly Int32Array[];
  /** Token ids of each text to compare the stored form with fp32 on. */
  readonly comparison: readonly Int32Array[];
  /** Kept in the file's metadata. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Vectors [hidden] of the texts of `comparison`, in fp32 and in the stored form. */
export interface ComparedVectors {
  readonly exact: readonly Float32Array[];
  readonly stored: readonly Float32Array[];
}

export interface ConvertedBert {
  /** A compact weight file. */
  readonly file: Blob;
  readonly poolings: readonly Pooling[];
  /** null in fp32: the numbers are the checkpoint's. */
  readonly compared: ComparedVectors | null;
}

/**
 * Turns a checkpoint into a compact weight file. Layer by layer: reads it in float32, runs the sample texts
 * through it, stores it in the precision (int8 smoothed by what the texts showed), runs them through
 * that too, and lets go of it. So no more than one layer is in memory beside the Blobs of those stored,
 * and the result has been compared with fp32 however large the model is.
 * @throws CheckpointError, Error of the runtime
 */
export async function convertBert(
  { config, weights, usage }: Pick<OpenedBert, 'config' | 'weights' | 'usage'>,
  { precision, backend, calibration, comparison, notes }: Conversion,
): Promise<ConvertedBert> {
  const reader = new BertReader(weights.source, config);
  const file = new CompactBertWriter(config, inBlob);
  const words = await reader.words(precision);
  const positions = await reader.positions(precision);
  const embeddingNorm = await reader.embeddingNorm();
  file.embeddings({ words, positions, embeddingNorm });

  const isTried = precision !== 'fp32';
  const calibrated = precision === 'int8' ? calibration : [];
  const texts = isTried ? [...calibrated, ...comparison] : [];
  const fullPositions = await reader.positions('fp32');
  const fullWords = await readOnce(texts, (id) => reader.word(id));
  const epsilon = config.layerNormEpsilon;
  let exact = texts.map((ids) =>
    embedTokens(
      Array.from(ids, (id) => fullWords.get(id)!),
      fullPositions,
      embeddingNorm,
      epsilon,
    ),
  );
  let stored = texts.slice(calibrated.length).map((ids) =>
    embedTokens(
      Array.from(ids, (id) => rowOf(words, id)),
      positions,
      embeddingNorm,
      epsilon,
    ),
  );
  // Where there is no int8 form on a backend, halves are computed with as float32.
  const form = precision === 'int8' ? 'int8' : 'fp32';
  for (let index = 0; index < config.layers; index++) {
    const layer = await reader.layer(index);
    const observedTexts = calibrated.length;
    const run = isTried
      ? await runLayer(layer, config, exact, { form: 'fp32', backend, observedTexts })
      : null;
    const place = reader.placeOf.bind(reader, index);
    const peaks = precision === 'int8' ? run?.peaks : undefined;
    const kept = storeLayer(layer, precision, place, peaks);
    file.layer(index, kept);
    if (!run) continue;
    exact = run.states;
    ({ states: stored } = await runLayer(kept, config, stored, { form, backend }));
  }

  const pooler = reader.hasPooler ? await reader.pooler() : undefined;
  if (pooler) file.pooler(pooler);
  const pooling = usage.pooling === 'layers' ? 'mean' : usage.pooling;
  const pooled = (states: readonly Float32Array[]): Float32Array[] =>
    states.map((state) => poolStates(state, config.hidden, pooling, pooler));
  return {
    file: new Blob(file.finish(notes)),
    poolings: poolingsOf(usage.pooling, pooler),
    compared: isTried
      ? { exact: pooled(exact.slice(calibrated.length)), stored: pooled(stored) }
      : null,
  };
}

/** What the encoder can be pooled by, the usual one first. */
function poolingsOf(usual: Pooling, pooler: Linear | undefined): Pooling[] {
  const all: Pooling[] = ['mean', 'layers', 'cls', ...(pooler ? (['pooler'] as const) : [])];
  return [usual, ...all.filter((pooling) => pooling !== usual)];
}

async function readOnce(
  texts: readonly Int32Array[],
  read: (id: number) => Promise<Float32Array>,
): Promise<Map<number, Float32Array>> {
  const words = new Map<number, Float32Array>();
  for (const id of new Set(texts.flatMap((ids) => [...ids]))) words.set(id, await read(id));
  return words;
}

/** Blobs lie outside the worker's memory; those of a large file go to disk. */
function inBlob(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}
