import { describe, expect, it } from 'vitest';
import { sigmoid, softmax } from './activation.ts';

describe('softmax', () => {
  it('is proportional to the exponentials and sums to 1', () => {
    const probabilities = softmax([0, Math.log(2), Math.log(5)]);
    [1 / 8, 2 / 8, 5 / 8].forEach((expected, tag) =>
      expect(probabilities[tag]).toBeCloseTo(expected, 12),
    );
  });

  it('flattens with the temperature', () => {
    expect(softmax([0, Math.log(9)], 2)[1]).toBeCloseTo(0.75, 12);
  });

  it('does not overflow', () => {
    expect([...softmax([1e5, 1e5, -1e5])]).toEqual([0.5, 0.5, 0]);
  });
});

describe('sigmoid', () => {
  it('gives each logit its own probability', () => {
    const probabilities = sigmoid([0, Math.log(3)]);
    expect(probabilities[0]).toBe(0.5);
    expect(probabilities[1]).toBeCloseTo(0.75, 12);
  });

  it('flattens with the temperature', () => {
    expect(sigmoid([2 * Math.log(3)], 2)[0]).toBeCloseTo(0.75, 12);
  });
});
