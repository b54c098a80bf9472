import { describe, expect, it } from 'vitest';
import { accuracy, macroScores, scoreTags, weightedScores } from './metrics.ts';

/** True tags 0 0 0 1 1 2, predicted 0 0 1 1 0 0; tag 3 neither occurs nor is given. */
const counts = [
  [2, 1, 0, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
];

describe('scores of a confusion matrix, as scikit-learn gives them', () => {
  it('scores each tag, with 0 where nothing was given or nothing is there', () => {
    const [first, second, third, absent] = scoreTags(counts);
    expect(first).toEqual({ precision: 0.5, recall: 2 / 3, f1: 4 / 7, support: 3 });
    expect(second).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
    expect(third).toEqual({ precision: 0, recall: 0, f1: 0, support: 1 });
    expect(absent).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
  });

  it('weights the mean by support', () => {
    const { precision, recall, f1 } = weightedScores(counts);
    expect(precision).toBeCloseTo(0.416666667, 9);
    expect(recall).toBeCloseTo(0.5, 9);
    expect(f1).toBeCloseTo(0.452380952, 9);
  });

  it('averages over the tags that occur or were given', () => {
    const { precision, recall, f1 } = macroScores(counts);
    expect(precision).toBeCloseTo(0.333333333, 9);
    expect(recall).toBeCloseTo(0.388888889, 9);
    expect(f1).toBeCloseTo(0.357142857, 9);
  });

  it('counts a tag that was given but never occurs', () => {
    expect(
      macroScores([
        [1, 1],
        [0, 0],
      ]).recall,
    ).toBe(0.25);
  });

  it('has accuracy as the share on the diagonal', () => {
    expect(accuracy(counts)).toBe(0.5);
  });

  it('is 0 without rows', () => {
    expect(
      accuracy([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(0);
    expect(
      weightedScores([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
