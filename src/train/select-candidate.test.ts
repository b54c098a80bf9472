import { describe, expect, it } from 'vitest';
import type { Candidate } from './select-candidate.ts';
import { contenders, selectCandidate } from './select-candidate.ts';

const small = { pooling: 'mean' as const, features: 2, data: new Float32Array(0) };
const large = { pooling: 'layers' as const, features: 6, data: new Float32Array(0) };

function candidate(table: Candidate['table'], C: number, f1s: readonly number[]): Candidate {
  const folds = f1s.map((f1) => ({
    weighted: { precision: 0, recall: 0, f1 },
    accuracy: 0,
    logits: new Float64Array(0),
    labels: new Int32Array(0),
  }));
  return { table, C, folds };
}

describe('selectCandidate', () => {
  it('takes the best weighted F1', () => {
    const best = candidate(large, 1, [0.9, 0.8, 0.9]);
    expect(selectCandidate([candidate(small, 1, [0.7, 0.6, 0.7]), best])).toBe(best);
  });

  it('takes the smaller vector of equals', () => {
    const simple = candidate(small, 1, [0.9, 0.8]);
    expect(selectCandidate([candidate(large, 0.1, [0.9, 0.8]), simple])).toBe(simple);
  });

  it('takes the stronger penalty of equals with the same vector', () => {
    const strong = candidate(small, 0.1, [0.9, 0.8]);
    expect(selectCandidate([candidate(small, 1, [0.9, 0.8]), strong])).toBe(strong);
  });

  it('counts as equal what differs by less than the standard error, fold by fold', () => {
    const simple = candidate(small, 1, [0.9, 0.8, 0.7, 0.6]);
    const luckier = candidate(large, 1, [0.95, 0.76, 0.76, 0.58]);
    expect(selectCandidate([luckier, simple])).toBe(simple);
  });

  it('does not count as equal what is a little worse on every fold', () => {
    const steady = candidate(large, 1, [0.91, 0.82, 0.71, 0.62]);
    expect(selectCandidate([candidate(small, 1, [0.9, 0.8, 0.7, 0.6]), steady])).toBe(steady);
  });
});

describe('contenders', () => {
  it('are those within so many standard errors of the best', () => {
    // The gaps 0.01 and 0.03 have the mean 0.02 and the standard error 0.01.
    const best = candidate(small, 1, [0.91, 0.93]);
    const behind = candidate(small, 2, [0.9, 0.9]);
    expect(contenders([behind, best], 1.9)).toEqual([best]);
    expect(contenders([behind, best], 2.1)).toEqual([behind, best]);
  });
});
