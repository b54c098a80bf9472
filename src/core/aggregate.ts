/** A window's probabilities [tags] with the number of its tokens, [CLS] and [SEP] not counted. */
export interface WindowProbabilities {
  readonly probabilities: ArrayLike<number>;
  readonly tokens: number;
}

/**
 * A text's probabilities [tags]: the mean of its windows', each counted by its tokens. Windows
 * without tokens count only where there are no others.
 * @throws RangeError without windows.
 */
export function aggregateWindows(windows: readonly WindowProbabilities[]): Float64Array {
  const first = windows[0];
  if (first === undefined) throw new RangeError('A text without windows has no probabilities.');
  const tokens = windows.reduce((total, window) => total + window.tokens, 0);
  const mean = new Float64Array(first.probabilities.length);
  for (const window of windows) {
    const share = tokens > 0 ? window.tokens / tokens : 1 / windows.length;
    for (let tag = 0; tag < mean.length; tag++) mean[tag]! += share * window.probabilities[tag]!;
  }
  return mean;
}
