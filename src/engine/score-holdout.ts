import { aggregateWindows } from '../core/aggregate.ts';
import type { Head } from '../core/head.ts';
import { headProbabilities } from '../core/head-probabilities.ts';
import type { PackScores } from '../core/tag-pack.ts';
import { winner } from '../core/winner.ts';
import { evaluatePredictions, type Prediction } from '../train/evaluate-predictions.ts';
import type { WindowVector } from './document-vectors.ts';

export interface EncodedRow {
  readonly tag: string;
  readonly windows: readonly WindowVector[];
}

/** How a row without words is served. */
const NO_TAG = '(no tag)';

/**
 * Scores of a head on rows that it was not trained on, served as the app serves them: probabilities of
 * windows, averaged by their tokens; the most probable tag, whatever its probability.
 * Where the head takes fewer numbers than a vector has, it takes its end: the last layer's.
 */
export function scoreHoldout(
  rows: readonly EncodedRow[],
  head: Head,
  tags: readonly string[],
): NonNullable<PackScores['holdout']> {
  const predictions = rows.map(({ windows }) => predict(windows, head, tags));
  const { weighted, accuracy } = evaluatePredictions(
    tags,
    rows.map(({ tag }) => tag),
    predictions,
  );
  return { weighted, accuracy, rows: rows.length };
}

function predict(
  windows: readonly WindowVector[],
  head: Head,
  tags: readonly string[],
): Prediction {
  const features = head.layers[0]!.inputs;
  if (windows.length === 0) return { tag: NO_TAG, probabilities: {} };
  const pack = { encoder: { normalisation: 'none' }, head } as const;
  const probabilities = aggregateWindows(
    windows.map(({ vector, tokens }) => ({
      tokens,
      probabilities: headProbabilities(pack, vector.subarray(vector.length - features)),
    })),
  );
  return {
    tag: tags[winner(probabilities)]!,
    probabilities: Object.fromEntries(tags.map((tag, index) => [tag, probabilities[index]!])),
  };
}
