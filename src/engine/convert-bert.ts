import { BertReader } from '../checkpoint/bert/bert-reader.ts';
import {
  LINEAR_NAMES,
  type Linear,
  type LinearName,
  type Precision,
} from '../checkpoint/bert/bert-weights.ts';
import { CompactBertWriter } from '../checkpoint/bert/compact-bert-writer.ts';
import { stepOf } from '../checkpoint/bert/layer-step.ts';
import { storeLinear } from '../checkpoint/bert/store-linear.ts';
import type { OpenedBert } from '../checkpoint/opened-checkpoint.ts';
import type { Pooling } from '../core/pooling.ts';
import {
  FormTrial,
  type ComparedVectors,
  type EmbeddingParts,
  type TrialTexts,
} from './form-trial.ts';

export interface Conversion extends TrialTexts {
  readonly precision: Precision;
  /** Kept in the file's metadata. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface ConvertedBert {
  /** A compact weight file. */
  readonly file: Blob;
  /** What the encoder can be pooled by, the usual one first. */
  readonly poolings: readonly Pooling[];
  /** Vectors [hidden] of the texts of `comparison` in both forms; null in fp32. */
  readonly compared: ComparedVectors | null;
}

/**
 * Turns a checkpoint into a compact weight file. Linear layer by linear layer: reads it in float32, runs
 * the sample texts through it, stores it in the precision (int8 smoothed by what the texts showed), runs
 * them through that too, and lets go of it. So of a large model little is in memory beside the Blobs, and
 * the result has been compared with fp32 however large it is.
 * @throws CheckpointError
 */
export async function convertBert(
  { config, weights, usage }: Pick<OpenedBert, 'config' | 'weights' | 'usage'>,
  conversion: Conversion,
): Promise<ConvertedBert> {
  const reader = new BertReader(weights.source, config);
  const file = new CompactBertWriter(config, inBlob);
  const trial = await convertEmbeddings(reader, file, conversion);
  for (let index = 0; index < config.layers; index++) {
    const norms = await reader.norms(index);
    const kept: Partial<Record<LinearName, Linear>> = {};
    for (const name of LINEAR_NAMES) {
      const place = reader.placeOf(index, name);
      const linear = await reader.linear(index, name);
      const peaks = trial?.runExact(stepOf({ ...norms, [name]: linear }, name));
      const stored = storeLinear(linear, conversion.precision, place, peaks);
      trial?.runStored(stepOf({ ...norms, [name]: stored }, name));
      kept[name] = stored;
    }
    file.layer(index, { ...(kept as Record<LinearName, Linear>), ...norms });
  }
  const pooler = reader.hasPooler ? await reader.pooler() : undefined;
  if (pooler) file.pooler(pooler);
  const usual = usage.pooling;
  const others: Pooling[] = ['mean', 'layers', 'cls', ...(pooler ? (['pooler'] as const) : [])];
  return {
    file: new Blob(file.finish(conversion.notes)),
    poolings: [usual, ...others.filter((pooling) => pooling !== usual)],
    compared: trial && trial.vectors(usual === 'layers' ? 'mean' : usual, pooler),
  };
}

/** Apart from the layers, so that the word table is let go of before them. */
async function convertEmbeddings(
  reader: BertReader,
  file: CompactBertWriter<Blob>,
  { precision, calibration, comparison }: Conversion,
): Promise<FormTrial | null> {
  const embeddings: EmbeddingParts = {
    words: await reader.words(precision),
    positions: await reader.positions(precision),
    embeddingNorm: await reader.embeddingNorm(),
  };
  file.embeddings(embeddings);
  if (precision === 'fp32') return null;
  const smoothed = precision === 'int8' ? calibration : [];
  return FormTrial.begin(reader, embeddings, { calibration: smoothed, comparison });
}

/** Blobs lie outside the worker's memory; those of a large file go to disk. */
function inBlob(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}
