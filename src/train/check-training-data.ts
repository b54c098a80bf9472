import { TrainingError } from './training-error.ts';
import type { VectorTable } from './vector-table.ts';

/** @throws TrainingError when a head cannot be trained on these rows. */
export function checkTrainingData(
  tables: readonly VectorTable[],
  labels: Int32Array,
  tags: number,
): void {
  if (tables.length === 0) throw new TrainingError('There are no vectors to train on.');
  for (const { pooling, features, data } of tables) {
    if (data.length !== labels.length * features) {
      throw new TrainingError(
        `The ${pooling} vectors hold ${data.length} numbers, not ${labels.length} rows of ${features}.`,
      );
    }
    const bad = data.findIndex((number) => !Number.isFinite(number));
    if (bad !== -1) {
      throw new TrainingError(
        `The ${pooling} vector of row ${Math.floor(bad / features) + 1} is not finite. Encode the row again.`,
      );
    }
  }

  const rowsPerTag = new Array<number>(tags).fill(0);
  for (const label of labels) {
    if (rowsPerTag[label] === undefined)
      throw new TrainingError(`Tag ${label} is not one of ${tags}.`);
    rowsPerTag[label] += 1;
  }
  if (tags < 2)
    throw new TrainingError('Training needs at least two tags. Add rows with another tag.');
  const empty = rowsPerTag.indexOf(0);
  if (empty !== -1)
    throw new TrainingError(`Tag ${empty} has no row. Add one or leave the tag out.`);
  if (Math.max(...rowsPerTag) < 2) {
    throw new TrainingError(
      'Every tag has a single row, so nothing is left to check the training with. Add rows to a tag.',
    );
  }
}
