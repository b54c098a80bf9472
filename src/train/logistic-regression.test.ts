import { describe, expect, it } from 'vitest';
import { softmax } from '../core/activation.ts';
import { confusionMatrix } from '../core/confusion-matrix.ts';
import { weightedScores } from '../core/metrics.ts';
import { winner } from '../core/winner.ts';
import { readGoldens } from './fixtures/goldens.ts';
import { linearLogits } from './linear-model.ts';
import { fitLogisticRegression } from './logistic-regression.ts';
import { fitStandardiser, identityStandardiser } from './standardise.ts';

const { tags, fits, training, holdout } = readGoldens();
const set = {
  ...training,
  tags: tags.length,
  rows: Int32Array.from(training.labels.keys()),
  standardiser: identityStandardiser(384),
};
const holdoutRows = Int32Array.from(holdout.labels.keys());

function holdoutLogits(model: Parameters<typeof linearLogits>[0]): Float64Array[] {
  const logits = linearLogits(model, holdout.table, holdoutRows);
  return [...holdoutRows].map((row) => logits.subarray(row * tags.length, (row + 1) * tags.length));
}

describe('fitLogisticRegression', () => {
  it.each(fits)("gives scikit-learn's probabilities and scores for C = $C", (golden) => {
    const { model } = fitLogisticRegression(set, { C: golden.C });
    const logits = holdoutLogits(model);
    expect(golden.classes).toEqual(tags);
    golden.holdout_probabilities_first_20.forEach((expected, row) => {
      const probabilities = softmax(logits[row]!);
      expected.forEach((probability, tag) => {
        expect(Math.abs(probabilities[tag]! - probability)).toBeLessThan(1e-3);
      });
    });
    const counts = confusionMatrix(holdout.labels, logits.map(winner), tags.length);
    expect(weightedScores(counts).f1).toBeCloseTo(golden.weighted.f1, 9);
  });

  it('reaches the same model from another one', () => {
    const start = fitLogisticRegression(set, { C: 1 });
    const cold = holdoutLogits(fitLogisticRegression(set, { C: 5 }).model);
    const warm = holdoutLogits(fitLogisticRegression(set, { C: 5, start }).model);
    warm.forEach((logits, row) =>
      logits.forEach((logit, tag) => expect(Math.abs(logit - cold[row]![tag]!)).toBeLessThan(1e-3)),
    );
  });

  it('makes use of the curvature that another fit has seen', () => {
    const standardised = { ...set, standardiser: fitStandardiser(set.table, set.rows) };
    const tolerance = 1e-4;
    const start = fitLogisticRegression(standardised, { C: 0.001, tolerance });
    const passesFrom = (from: typeof start) =>
      fitLogisticRegression(standardised, { C: 0.003, tolerance, start: from }).passes;
    expect(passesFrom(start)).toBeLessThan(passesFrom({ ...start, corrections: [] }) / 2);
  });
});
