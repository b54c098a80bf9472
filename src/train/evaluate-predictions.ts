import { confusionMatrix } from '../core/confusion-matrix.ts';
import type { ConfusionMatrix } from '../core/confusion-matrix.ts';
import { expectedCalibrationError } from '../core/expected-calibration-error.ts';
import { accuracy, macroScores, scoreTags, weightedScores } from '../core/metrics.ts';
import type { TagScores } from '../core/metrics.ts';
import type { PrecisionRecallF1 } from '../core/tag-pack.ts';

/** What a pack gives for one row. */
export interface Prediction {
  /** The tag that is served. */
  readonly tag: string;
  readonly probabilities: Readonly<Record<string, number>>;
}

export interface Evaluation {
  readonly rows: number;
  readonly accuracy: number;
  readonly weighted: PrecisionRecallF1;
  readonly macro: PrecisionRecallF1;
  readonly perTag: Readonly<Record<string, TagScores>>;
  readonly confusion: { readonly tags: readonly string[]; readonly counts: ConfusionMatrix };
  /** Of the most probable tag's probability, whatever threshold it has to reach to be served. */
  readonly ece: number;
}

/**
 * Scores of served tags against the true ones. Tags that the pack does not know, or serves for 'none
 * of these' without knowing them, come after its own.
 *
 * @param tags - the pack's, in its order
 * @param trueTags - [rows]
 * @param predictions - [rows]
 */
export function evaluatePredictions(
  tags: readonly string[],
  trueTags: readonly string[],
  predictions: readonly Prediction[],
): Evaluation {
  const allTags = [...new Set([...tags, ...trueTags, ...predictions.map(({ tag }) => tag)])];
  const indexOf = new Map(allTags.map((tag, index) => [tag, index]));
  const counts = confusionMatrix(
    trueTags.map((tag) => indexOf.get(tag)!),
    predictions.map(({ tag }) => indexOf.get(tag)!),
    allTags.length,
  );
  const scores = scoreTags(counts);
  const confidences = predictions.map(({ probabilities }) =>
    Math.max(...Object.values(probabilities)),
  );
  return {
    rows: trueTags.length,
    accuracy: accuracy(counts),
    weighted: weightedScores(counts),
    macro: macroScores(counts),
    perTag: Object.fromEntries(allTags.map((tag, index) => [tag, scores[index]!])),
    confusion: { tags: allTags, counts },
    ece: expectedCalibrationError(
      confidences,
      predictions.map(
        ({ probabilities }, row) => probabilities[trueTags[row]!] === confidences[row],
      ),
    ),
  };
}
