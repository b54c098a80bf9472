import { changePenalty } from './change-penalty.ts';
import type { Dropout } from './dropout.ts';
import { minimise } from './lbfgs.ts';
import type { Correction } from './lbfgs.ts';
import type { LinearModel } from './linear-model.ts';
import { createSoftmaxLoss, penaltyOf } from './softmax-loss.ts';
import type { TrainingSet } from './softmax-loss.ts';

export interface LogisticRegressionOptions {
  /** Inverse strength of the L2 penalty, as in scikit-learn. */
  readonly C: number;
  readonly dropout?: Dropout;
  /** A fit of the same training set to start from, such as that for a nearby C. */
  readonly start?: LogisticRegressionFit;
  /** Largest component of the mean loss's gradient that may be left. */
  readonly tolerance?: number;
}

export interface LogisticRegressionFit {
  readonly C: number;
  /** Of the standardised vectors; see `foldStandardiser`. */
  readonly model: LinearModel;
  /** The loss's curvature, which a fit that starts from here makes use of. */
  readonly corrections: readonly Correction[];
  /** Passes over the rows that it took. */
  readonly passes: number;
}

const NO_DROPOUT: Dropout = { probability: 0, seed: 0 };
/** Probabilities are settled to about 1e-5 here. */
const TOLERANCE = 1e-7;
const MAX_ITERATIONS = 2_000;

/**
 * Multinomial logistic regression: minimises C * (summed log loss) + |W|^2 / 2 with free biases,
 * scikit-learn's parametrisation, on standardised vectors. Under dropout the loss is its mean over
 * masked copies of the rows.
 */
export function fitLogisticRegression(
  set: TrainingSet,
  { C, dropout = NO_DROPOUT, start, tolerance = TOLERANCE }: LogisticRegressionOptions,
): LogisticRegressionFit {
  const { tags } = set;
  const { features } = set.table;
  const weightCount = tags * features;
  const parameters = new Float64Array(weightCount + tags);
  if (start !== undefined) {
    parameters.set(start.model.weights);
    parameters.set(start.model.biases, weightCount);
  }
  const known =
    start &&
    changePenalty(start.corrections, weightCount, penaltyOf(C, set) - penaltyOf(start.C, set));
  const loss = createSoftmaxLoss(set, C, dropout);
  const { point, corrections, evaluations } = minimise(loss, parameters, {
    gradientTolerance: tolerance,
    maxIterations: MAX_ITERATIONS,
    ...(known && { corrections: known }),
  });
  const weights = point.subarray(0, weightCount);
  const biases = point.subarray(weightCount);
  return { C, model: { tags, features, weights, biases }, corrections, passes: evaluations };
}
