import { describe, expect, it } from 'vitest';
import { madeUpRows } from './fixtures/made-up-rows.ts';
import { searchCandidates } from './search-candidates.ts';
import { selectCandidate } from './select-candidate.ts';
import type { FitTracker } from './training-control.ts';

const penalties = [1e-3, 1e-2, 1e-1, 1, 10, 100, 1e3, 1e4];
const options = {
  folds: 5,
  repeats: 1,
  seed: 0,
  penalties,
  dropout: { probability: 0, seed: 0 },
};
const clear = madeUpRows({ pooling: 'mean', rows: 90, features: 10, tags: 3, spread: 1.2 });
const blurred = madeUpRows({ pooling: 'layers', rows: 90, features: 30, tags: 3, spread: 0.1 });
const unwatched: FitTracker = () => Promise.resolve();

describe('searchCandidates', () => {
  it('tries every table, from strong to weak penalties', async () => {
    const tables = [blurred.table, clear.table];
    const found = await searchCandidates(tables, clear.labels, 3, options, unwatched);
    for (const table of tables) {
      const path = found.filter((candidate) => candidate.table === table).map(({ C }) => C);
      expect(path.length).toBeGreaterThan(2);
      expect(path).toEqual(penalties.slice(0, path.length));
    }
    expect(selectCandidate(found).table).toBe(clear.table);
  });

  it('ends a path when weaker penalties overfit more and more', async () => {
    const found = await searchCandidates([blurred.table], blurred.labels, 3, options, unwatched);
    expect(found.length).toBeLessThan(penalties.length);
  });

  it('tests those in the running on every repeat, and gives up the others', async () => {
    const repeated = { ...options, repeats: 3 };
    const tables = [clear.table, blurred.table];
    const found = await searchCandidates(tables, clear.labels, 3, repeated, unwatched);
    expect(found.length).toBeGreaterThan(0);
    for (const { folds } of found) expect(folds).toHaveLength(15);
    expect(found.every(({ table }) => table === clear.table)).toBe(true);
  });

  it('splits anew for each repeat', async () => {
    const repeated = { ...options, repeats: 2, penalties: [1] };
    const [found] = await searchCandidates([clear.table], clear.labels, 3, repeated, unwatched);
    expect(found!.folds[0]!.logits).not.toEqual(found!.folds[5]!.logits);
  });
});
