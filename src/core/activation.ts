/**
 * Probabilities [tags] of logits [tags]: exp(z / T) scaled to sum to 1. The largest logit is
 * subtracted first, so that no finite logit overflows.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  let largest = -Infinity;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i]!);
  const probabilities = new Float64Array(logits.length);
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const weight = Math.exp((logits[i]! - largest) / temperature);
    probabilities[i] = weight;
    total += weight;
  }
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= total;
  return probabilities;
}

/** Independent probabilities [tags] of logits [tags]: 1 / (1 + exp(-z / T)). */
export function sigmoid(logits: ArrayLike<number>, temperature = 1): Float64Array {
  return Float64Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit / temperature)));
}
