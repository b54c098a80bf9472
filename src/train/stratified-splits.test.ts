import { describe, expect, it } from 'vitest';
import { stratifiedSplits } from './stratified-splits.ts';

/** 23 rows of tag 0, 11 of tag 1, 2 of tag 2 and a single one of tag 3, mixed. */
const labels = Int32Array.from({ length: 37 }, (_, row) => {
  if (row === 18) return 3;
  if (row === 5 || row === 30) return 2;
  return row % 3 === 0 && row !== 36 ? 1 : 0;
});
const splits = stratifiedSplits(labels, 5, 1);
const countOf = (rows: Int32Array, tag: number) => rows.filter((row) => labels[row] === tag).length;

describe('stratifiedSplits', () => {
  it('tests every row once, but for the one of a tag that has a single row', () => {
    const tested = splits.flatMap(({ testRows }) => [...testRows]).toSorted((a, b) => a - b);
    expect(tested).toEqual([...labels.keys()].filter((row) => row !== 18));
  });

  it('fits the rows that it does not test', () => {
    for (const { trainingRows, testRows } of splits) {
      const rows = [...trainingRows, ...testRows].toSorted((a, b) => a - b);
      expect(rows).toEqual([...labels.keys()]);
    }
  });

  it('has every tag among the training rows, the single row always', () => {
    for (const { trainingRows } of splits) {
      expect(new Set(trainingRows.map((row) => labels[row]!))).toEqual(new Set([0, 1, 2, 3]));
    }
  });

  it('spreads every tag and the rows evenly', () => {
    for (const counts of [
      splits.map(({ testRows }) => countOf(testRows, 0)),
      splits.map(({ testRows }) => countOf(testRows, 1)),
      splits.map(({ testRows }) => testRows.length),
    ]) {
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('is fixed by the seed', () => {
    expect(stratifiedSplits(labels, 5, 1)).toEqual(splits);
    expect(stratifiedSplits(labels, 5, 2)).not.toEqual(splits);
  });

  it('makes no split without test rows', () => {
    const few = stratifiedSplits(Int32Array.of(0, 0, 1), 5, 0);
    expect(few.map(({ testRows }) => testRows.length)).toEqual([1, 1]);
  });
});
