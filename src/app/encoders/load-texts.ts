import type { TagPack } from '../../core/tag-pack.ts';
import { words } from '../../core/words.ts';
import { FailureError } from '../failure.ts';
import type { LabelledText } from '../../engine/create-trainer.ts';

/** What a head can be trained and scored on. */
export interface TrainingTexts {
  readonly rows: readonly LabelledText[];
  /** Never trained on; none where the tag set has none. */
  readonly holdout: readonly LabelledText[];
}

/**
 * The texts that a pack was trained on and its holdout: its own, or those of a data set that comes
 * with the app.
 * @param baseUrl absolute address of the app
 * @throws FailureError naming the file
 */
export async function loadTexts(
  { trainingRows, encoder }: Pick<TagPack, 'trainingRows' | 'encoder'>,
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<TrainingTexts> {
  if (trainingRows.kind === 'none') return { rows: [], holdout: [] };
  if (trainingRows.kind === 'inline') return { rows: trainingRows.rows, holdout: [] };
  const folder = `data/${trainingRows.dataset}`;
  const [dataset, holdout, { readLabelledTable }] = await Promise.all([
    fetchTable(new URL(`${folder}/dataset.csv`, baseUrl), fetch),
    fetchTable(new URL(`${folder}/holdout.csv`, baseUrl), fetch),
    import('../../documents/read-labelled-table.ts'),
  ]);
  const columns = { textTemplate: encoder.textTemplate, tagColumn: 'tag' };
  return {
    rows: readLabelledTable(dataset, columns).rows,
    holdout: readLabelledTable(holdout, columns).rows,
  };
}

async function fetchTable(url: URL, fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return response.text();
  throw new FailureError({
    message: words('The texts to train on could not be loaded: {file}.', {
      file: url.pathname.split('/').at(-1) ?? '',
    }),
    advice: words('The encoder in use goes on. Check the connection, then try again.'),
    detail: `HTTP ${response?.status ?? 'no answer'} for ${url.href}`,
  });
}
