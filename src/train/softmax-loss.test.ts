import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { createSoftmaxLoss } from './softmax-loss.ts';
import { fitStandardiser } from './standardise.ts';

/** Seven of nine rows, so that the last block of rows is not full. */
const random = seededRandom(1);
const table = {
  pooling: 'mean' as const,
  features: 3,
  data: Float32Array.from({ length: 27 }, () => 10 * random() - 3),
};
const rows = Int32Array.of(0, 2, 3, 4, 6, 7, 8);
const labels = Int32Array.of(0, 1, 1, 2, 0, 2, 1, 0, 2);
const set = { table, labels, tags: 3, rows, standardiser: fitStandardiser(table, rows) };
const C = 0.7;
const noDropout = { probability: 0, seed: 0 };
const parameters = Float64Array.from({ length: 12 }, () => random() - 0.5);

/** The definition, spelt out. */
function directLoss(point: Float64Array): number {
  const { mean, scale } = set.standardiser;
  let loss = 0;
  for (const row of rows) {
    const logits = [0, 1, 2].map((tag) => {
      let logit = point[9 + tag]!;
      for (let j = 0; j < 3; j++) {
        logit += point[tag * 3 + j]! * (table.data[row * 3 + j]! - mean[j]!) * scale[j]!;
      }
      return logit;
    });
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    loss += Math.log(total) - logits[labels[row]!]!;
  }
  const squares = point.subarray(0, 9).reduce((sum, weight) => sum + weight * weight, 0);
  return (C * loss + squares / 2) / (C * rows.length);
}

describe('createSoftmaxLoss', () => {
  it("is scikit-learn's objective over C rows, on standardised rows", () => {
    const loss = createSoftmaxLoss(set, C, noDropout);
    expect(loss(parameters, new Float64Array(12))).toBeCloseTo(directLoss(parameters), 12);
  });

  it.each([
    ['without dropout', noDropout],
    ['with dropout', { probability: 0.4, seed: 5 }],
  ])('has the gradient that its values show, %s', (_, dropout) => {
    const loss = createSoftmaxLoss(set, C, dropout);
    const gradient = new Float64Array(12);
    loss(parameters, gradient);
    const scratch = new Float64Array(12);
    gradient.forEach((slope, i) => {
      const moved = (by: number) => loss(parameters.with(i, parameters[i]! + by), scratch);
      expect(slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 7);
    });
  });

  it('is the same function at every call, under dropout too', () => {
    const loss = createSoftmaxLoss(set, C, { probability: 0.4, seed: 5 });
    const value = loss(parameters, new Float64Array(12));
    expect(loss(parameters, new Float64Array(12))).toBe(value);
    expect(value).not.toBeCloseTo(directLoss(parameters), 3);
  });

  it('stays finite for logits far apart', () => {
    const loss = createSoftmaxLoss(set, C, noDropout);
    const gradient = new Float64Array(12);
    expect(
      loss(
        parameters.map((weight) => weight * 1e4),
        gradient,
      ),
    ).toBeLessThan(Infinity);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });
});
