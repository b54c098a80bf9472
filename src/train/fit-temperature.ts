import { softmax } from '../core/activation.ts';

/** Fewer rows or all of them right leave the temperature without a bottom; it stays in here. */
const COLDEST = 0.05;
const HOTTEST = 20;
/** Halvings of the interval: enough for Float64. */
const HALVINGS = 60;

/**
 * The temperature T that minimises the log loss of softmax(logits / T), from 0.05 to 20
 * (Guo et al., "On Calibration of Modern Neural Networks", 2017). Give it logits of rows that the
 * model was not fitted to.
 *
 * The loss is convex in 1/T, so the root of its slope is found by bisection.
 *
 * @param logits - [rows, tags]
 * @param labels - the true tag's index of every row
 */
export function fitTemperature(logits: Float64Array, labels: Int32Array): number {
  if (labels.length === 0) return 1;
  let low = 1 / HOTTEST;
  let high = 1 / COLDEST;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (slope(logits, labels, middle) < 0) low = middle;
    else high = middle;
  }
  return 2 / (low + high);
}

/** d(log loss)/d(1/T): how far the expected logit lies above the true tag's, summed over rows. */
function slope(logits: Float64Array, labels: Int32Array, inverse: number): number {
  const tags = logits.length / labels.length;
  let total = 0;
  labels.forEach((label, row) => {
    const own = logits.subarray(row * tags, (row + 1) * tags);
    const probabilities = softmax(own, 1 / inverse);
    own.forEach((logit, tag) => (total += probabilities[tag]! * logit));
    total -= own[label]!;
  });
  return total;
}
