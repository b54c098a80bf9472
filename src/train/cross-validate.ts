import { confusionMatrix } from '../core/confusion-matrix.ts';
import { accuracy, weightedScores } from '../core/metrics.ts';
import type { PrecisionRecallF1 } from '../core/tag-pack.ts';
import { winner } from '../core/winner.ts';
import type { Dropout } from './dropout.ts';
import { linearLogits } from './linear-model.ts';
import { fitLogisticRegression } from './logistic-regression.ts';
import type { LogisticRegressionFit } from './logistic-regression.ts';
import { fitStandardiser, foldStandardiser } from './standardise.ts';
import type { Split } from './stratified-splits.ts';
import type { FitTracker } from './training-control.ts';
import type { LabelledVectors } from './vector-table.ts';

/** What one split's model gave for its test rows. */
export interface FoldResult {
  readonly weighted: PrecisionRecallF1;
  readonly accuracy: number;
  /** Logits [rows, tags] of the test rows. */
  readonly logits: Float64Array;
  /** The tag's index of the test rows. */
  readonly labels: Int32Array;
}

/** Scores settle long before probabilities do, so cross-validation may stop earlier than a fit. */
const TOLERANCE = 1e-4;

/**
 * A function that fits one model a split for a value of C and tests it on the rows left out. Each
 * call starts from the models of the call before: go from strong to weak penalties (small C first).
 * Means and deviations come from the split's training rows alone.
 */
export function crossValidator(
  vectors: LabelledVectors,
  splits: readonly Split[],
  dropout: Dropout,
  beforeFit: FitTracker,
): (C: number) => Promise<FoldResult[]> {
  const { table, labels } = vectors;
  const fits = new Map<Split, LogisticRegressionFit>();
  const standardisers = splits.map(({ trainingRows }) => fitStandardiser(table, trainingRows));

  return async (C) => {
    const results: FoldResult[] = [];
    for (const [fold, split] of splits.entries()) {
      await beforeFit({ stage: 'cross-validating', pooling: table.pooling, C });
      const standardiser = standardisers[fold]!;
      const start = fits.get(split);
      const fit = fitLogisticRegression(
        { ...vectors, rows: split.trainingRows, standardiser },
        { C, dropout, tolerance: TOLERANCE, ...(start && { start }) },
      );
      fits.set(split, fit);
      const model = foldStandardiser(fit.model, standardiser);
      const logits = linearLogits(model, table, split.testRows);
      results.push(
        scoreFold(
          logits,
          split.testRows.map((row) => labels[row]!),
          vectors.tags,
        ),
      );
    }
    return results;
  };
}

function scoreFold(logits: Float64Array, labels: Int32Array, tags: number): FoldResult {
  const predicted = labels.map((_, i) => winner(logits.subarray(i * tags, (i + 1) * tags)));
  const counts = confusionMatrix(labels, predicted, tags);
  return { weighted: weightedScores(counts), accuracy: accuracy(counts), logits, labels };
}
