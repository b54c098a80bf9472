import { createHash } from 'node:crypto';
import type { Pooling } from '../../src/core/pooling.ts';
import type { TagPack } from '../../src/core/tag-pack.ts';
import type { LabelledRow } from '../../src/documents/read-labelled-table.ts';
import { trainHead } from '../../src/train/train-head.ts';
import type { HeadTrainingOptions } from '../../src/train/train-head.ts';
import type { TrainingControl } from '../../src/train/training-control.ts';
import type { TextEncoder } from '../encode-texts.ts';

/** What a pack says of itself, and its tags in the order in which they are to stand. */
export interface PackDescription extends Pick<
  TagPack,
  'name' | 'description' | 'licence' | 'noneTag' | 'trainingRows'
> {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
}

export interface PackTraining {
  readonly rows: readonly LabelledRow[];
  readonly description: PackDescription;
  readonly textTemplate: string;
  /** ISO date (yyyy-mm-dd) to put into the pack. */
  readonly date: string;
  readonly options?: HeadTrainingOptions;
  readonly control?: TrainingControl;
}

/** What the head may choose between; both come out of one encoding. */
const POOLINGS: readonly Pooling[] = ['mean', 'layers'];

/**
 * Trains a pack on labelled rows, on the vectors of the very encoder form that will serve it. They
 * are standardised in training, so that scaling them to length 1 first would gain nothing.
 * @throws TrainingError for rows that cannot be trained on
 */
export async function trainPack(
  { rows, description, textTemplate, date, options, control }: PackTraining,
  encoder: TextEncoder,
): Promise<TagPack> {
  const texts = rows.map(({ text }) => text);
  const vectors = await encoder.encode(texts, POOLINGS);
  const tables = [...vectors].map(([pooling, data]) => ({
    pooling,
    features: data.length / rows.length,
    data,
  }));
  const tags = description.tags.map(({ name }) => name);
  const labels = Int32Array.from(rows, ({ tag }) => tags.indexOf(tag));
  const trained = await trainHead(tables, labels, tags.length, options, control);

  return {
    ...description,
    encoder: {
      id: encoder.id,
      weightsSha256: encoder.weightsSha256,
      pooling: trained.pooling,
      normalisation: 'none',
      windowTokens: encoder.windowTokens,
      textTemplate,
      textCleaning: 'none',
    },
    tags: description.tags.map((tag) => ({ ...tag, threshold: 0 })),
    head: trained.head,
    scores: { crossValidated: trained.crossValidated },
    training: {
      rowsPerTag: Object.fromEntries(
        tags.map((name) => [name, rows.filter(({ tag }) => tag === name).length]),
      ),
      rowsSha256: createHash('sha256')
        .update(JSON.stringify(rows.map(({ text, tag }) => [text, tag])))
        .digest('hex'),
      date,
      C: trained.C,
    },
  };
}

/** For rows of one's own: tags in alphabetical order, `other` standing for 'none of these'. */
export function describeRows(name: string, rows: readonly LabelledRow[]): PackDescription {
  const tags = [...new Set(rows.map(({ tag }) => tag))].toSorted();
  return {
    name,
    description: '',
    licence: '',
    tags: tags.map((tag) => ({ name: tag, description: '' })),
    noneTag: tags.includes('other') ? 'other' : null,
    trainingRows: { kind: 'none' },
  };
}
