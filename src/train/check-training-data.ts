import { words } from '../core/words.ts';
import { TrainingError } from './training-error.ts';
import type { VectorTable } from './vector-table.ts';

/** @throws TrainingError when a head cannot be trained on these rows. */
export function checkTrainingData(
  tables: readonly VectorTable[],
  labels: Int32Array,
  tags: number,
): void {
  if (tables.length === 0) throw new TrainingError(words('There are no vectors to train on.'));
  for (const { pooling, features, data } of tables) {
    if (data.length !== labels.length * features) {
      throw new TrainingError(
        words('The {pooling} vectors hold {found} numbers, not {rows} rows of {features}.', {
          pooling,
          found: data.length,
          rows: labels.length,
          features,
        }),
      );
    }
    const bad = data.findIndex((number) => !Number.isFinite(number));
    if (bad !== -1) {
      throw new TrainingError(
        words('The {pooling} vector of row {row} is not finite. Encode the row again.', {
          pooling,
          row: Math.floor(bad / features) + 1,
        }),
      );
    }
  }

  const rowsPerTag = new Array<number>(tags).fill(0);
  for (const label of labels) {
    if (rowsPerTag[label] === undefined)
      throw new TrainingError(words('Tag {label} is not one of {tags}.', { label, tags }));
    rowsPerTag[label] += 1;
  }
  if (tags < 2)
    throw new TrainingError(words('Training needs at least two tags. Add rows with another tag.'));
  const empty = rowsPerTag.indexOf(0);
  if (empty !== -1)
    throw new TrainingError(
      words('Tag {empty} has no row. Add one or leave the tag out.', { empty }),
    );
  if (Math.max(...rowsPerTag) < 2) {
    throw new TrainingError(
      words(
        'Every tag has a single row, so nothing is left to check the training with. Add rows to a tag.',
      ),
    );
  }
}
