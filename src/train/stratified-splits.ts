import { seededRandom } from './seeded-random.ts';

/** One split of cross-validation: row numbers to fit and to test. */
export interface Split {
  readonly trainingRows: Int32Array;
  readonly testRows: Int32Array;
}

/**
 * Splits rows for stratified k-fold cross-validation: each tag's rows are shuffled by the seed and
 * dealt out in turn, so that every fold has its share of every tag and sizes differ by one at most.
 *
 * The row of a tag that has only one is never tested: it stays in the training rows of every split,
 * since a model that has not seen the tag could not but fail. Splits without test rows are left out.
 *
 * @param labels - the tag's index for every row
 */
export function stratifiedSplits(labels: Int32Array, folds: number, seed: number): Split[] {
  const random = seededRandom(seed);
  const foldOfRow = new Int32Array(labels.length).fill(NEVER_TESTED);
  let dealt = 0;
  for (const rows of rowsByTag(labels).values()) {
    if (rows.length < 2) continue;
    for (const row of shuffled(rows, random)) foldOfRow[row] = dealt++ % folds;
  }
  const allRows = Int32Array.from(labels.keys());
  return Array.from({ length: Math.min(folds, dealt) }, (_, fold) => ({
    trainingRows: allRows.filter((row) => foldOfRow[row] !== fold),
    testRows: allRows.filter((row) => foldOfRow[row] === fold),
  }));
}

const NEVER_TESTED = -1;

/** Rows of each tag, tags in ascending order so that the result hangs on the labels alone. */
function rowsByTag(labels: Int32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const tag of Int32Array.from(new Set(labels)).toSorted()) rows.set(tag, []);
  labels.forEach((tag, row) => rows.get(tag)?.push(row));
  return rows;
}

/** Fisher-Yates. */
function shuffled(rows: readonly number[], random: () => number): number[] {
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
