import type { ConfusionMatrix } from './confusion-matrix.ts';
import type { PrecisionRecallF1 } from './tag-pack.ts';

/** Scores of one tag; `support` is the number of rows that truly have it. */
export interface TagScores extends PrecisionRecallF1 {
  readonly support: number;
}

/** Scores [tags] in the matrix's order. A ratio with nothing below the line is 0, as in scikit-learn. */
export function scoreTags(counts: ConfusionMatrix): readonly TagScores[] {
  return counts.map((row, tag) => {
    const hits = row[tag]!;
    const support = sum(row);
    const predicted = predictedCount(counts, tag);
    return {
      precision: ratio(hits, predicted),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + predicted),
      support,
    };
  });
}

/** Mean over the tags, each counted by its support. */
export function weightedScores(counts: ConfusionMatrix): PrecisionRecallF1 {
  const scores = scoreTags(counts);
  return averageScores(
    scores,
    scores.map(({ support }) => support),
  );
}

/**
 * Plain mean over the tags. As in scikit-learn, a tag that no row has and none was given does not
 * count.
 */
export function macroScores(counts: ConfusionMatrix): PrecisionRecallF1 {
  const scores = scoreTags(counts);
  const seen = scores.map(({ support }, tag) =>
    support + predictedCount(counts, tag) > 0 ? 1 : 0,
  );
  return averageScores(scores, seen);
}

/** The share of rows whose predicted tag is the true one; 0 without rows. */
export function accuracy(counts: ConfusionMatrix): number {
  return ratio(sum(counts.map((row, tag) => row[tag]!)), sum(counts.map(sum)));
}

function averageScores(
  scores: readonly PrecisionRecallF1[],
  weights: readonly number[],
): PrecisionRecallF1 {
  const mean = (key: keyof PrecisionRecallF1) =>
    ratio(sum(scores.map((score, tag) => score[key] * weights[tag]!)), sum(weights));
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

function predictedCount(counts: ConfusionMatrix, tag: number): number {
  return sum(counts.map((row) => row[tag]!));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
