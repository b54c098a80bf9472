import { describe, expect, it } from 'vitest';
import { softmax } from '../core/activation.ts';
import { fitTemperature } from './fit-temperature.ts';
import { seededRandom } from './seeded-random.ts';

/** Tags drawn with the probabilities that the logits give at the temperature. */
function drawn(temperature: number) {
  const random = seededRandom(3);
  const logits = Float64Array.from({ length: 3 * 4_000 }, () => 6 * random() - 3);
  const labels = Int32Array.from({ length: 4_000 }, (_, row) => {
    const [first, second] = softmax(logits.subarray(3 * row, 3 * row + 3), temperature);
    const number = random();
    if (number < first!) return 0;
    return number < first! + second! ? 1 : 2;
  });
  return { logits, labels };
}

describe('fitTemperature', () => {
  it.each([0.5, 1, 3])('finds the temperature %d that the tags were drawn at', (temperature) => {
    const { logits, labels } = drawn(temperature);
    expect(fitTemperature(logits, labels) / temperature).toBeGreaterThan(0.93);
    expect(fitTemperature(logits, labels) / temperature).toBeLessThan(1.07);
  });

  it('has the least log loss there', () => {
    const { logits, labels } = drawn(2);
    const loss = (temperature: number) =>
      labels.reduce((sum, label, row) => {
        const probabilities = softmax(logits.subarray(3 * row, 3 * row + 3), temperature);
        return sum - Math.log(probabilities[label]!);
      }, 0);
    const fitted = fitTemperature(logits, labels);
    expect(loss(fitted)).toBeLessThan(loss(fitted * 1.01));
    expect(loss(fitted)).toBeLessThan(loss(fitted / 1.01));
  });

  it('stays within bounds where all rows are right or wrong', () => {
    const logits = Float64Array.of(1, 0, 0, 1);
    expect(fitTemperature(logits, Int32Array.of(0, 1))).toBeCloseTo(0.05, 9);
    expect(fitTemperature(logits, Int32Array.of(1, 0))).toBeCloseTo(20, 9);
  });

  it('changes nothing without rows', () => {
    expect(fitTemperature(new Float64Array(0), new Int32Array(0))).toBe(1);
  });
});
