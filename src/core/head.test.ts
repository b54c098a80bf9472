import { describe, expect, it } from 'vitest';
import { headLogits } from './head.ts';
import type { Head } from './head.ts';

const linear = {
  inputs: 2,
  outputs: 3,
  weights: Float32Array.of(1, 2, 3, 4, 5, 6),
  biases: Float32Array.of(0.5, 0, -0.5),
  activation: 'none',
} as const;
const settings = { activation: 'softmax', dropout: 0, temperature: 1 } as const;

describe('headLogits', () => {
  it('multiplies by rows of weights and adds the biases', () => {
    const head: Head = { ...settings, layers: [linear] };
    expect([...headLogits(head, Float32Array.of(10, 1))]).toEqual([12.5, 34, 55.5]);
  });

  it('goes through a dense tanh layer first', () => {
    const dense = {
      inputs: 1,
      outputs: 2,
      weights: Float32Array.of(1, -2),
      biases: Float32Array.of(0, 1),
      activation: 'tanh',
    } as const;
    const logits = headLogits({ ...settings, layers: [dense, linear] }, Float32Array.of(0.5));
    const [a, b] = [Math.tanh(0.5), Math.tanh(0)];
    expect(logits[0]).toBeCloseTo(a + 2 * b + 0.5, 6);
    expect(logits[1]).toBeCloseTo(3 * a + 4 * b, 6);
    expect(logits[2]).toBeCloseTo(5 * a + 6 * b - 0.5, 6);
  });

  it('refuses a vector of another encoder', () => {
    const head: Head = { ...settings, layers: [linear] };
    expect(() => headLogits(head, new Float32Array(3))).toThrow(
      'The head takes 2 numbers, the encoder gave 3.',
    );
  });
});
