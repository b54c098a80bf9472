import type { FoldResult } from './cross-validate.ts';
import type { VectorTable } from './vector-table.ts';

/** A pooling and a penalty with what cross-validation says of them. */
export interface Candidate {
  readonly table: VectorTable;
  readonly C: number;
  /** Over all splits of all repeats, in the same order for every candidate. */
  readonly folds: readonly FoldResult[];
}

/**
 * The candidate to train. The measure is the weighted F1, averaged over the folds. Candidates tie
 * with the best when they lie within one standard error of it, the error being that of the fold by
 * fold difference (Breiman's one-standard-error rule, paired). Ties go to the smaller vector, then
 * to the stronger penalty: what is simpler and not measurably worse.
 */
export function selectCandidate(candidates: readonly Candidate[]): Candidate {
  const tied = contenders(candidates, 1);
  return tied.reduce((chosen, candidate) => (simpler(candidate, chosen) ? candidate : chosen));
}

/** The candidates whose mean F1 is at most so many standard errors below the best, in order. */
export function contenders(
  candidates: readonly Candidate[],
  standardErrors: number,
): readonly Candidate[] {
  const best = candidates.reduce((a, b) => (meanF1(b) > meanF1(a) ? b : a));
  return candidates.filter((candidate) => {
    const gaps = best.folds.map((fold, i) => fold.weighted.f1 - candidate.folds[i]!.weighted.f1);
    return mean(gaps) <= standardErrors * standardError(gaps);
  });
}

function simpler(a: Candidate, b: Candidate): boolean {
  const moreFeatures = a.table.features - b.table.features;
  return moreFeatures === 0 ? a.C < b.C : moreFeatures < 0;
}

function meanF1({ folds }: Candidate): number {
  return mean(folds.map(({ weighted }) => weighted.f1));
}

function standardError(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const squares = numbers.map((number) => (number - centre) ** 2);
  return Math.sqrt(mean(squares) / Math.max(1, numbers.length - 1));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
