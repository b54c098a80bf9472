import { describe, expect, it } from 'vitest';
import { headProbabilities } from './head-probabilities.ts';
import type { Head } from './head.ts';
import type { EncoderReference } from './tag-pack.ts';

const head: Head = {
  layers: [
    {
      inputs: 2,
      outputs: 2,
      weights: Float32Array.of(1, 0, 0, 1),
      biases: new Float32Array(2),
      activation: 'none',
    },
  ],
  activation: 'softmax',
  dropout: 0,
  temperature: 1,
};
const encoder: EncoderReference = {
  id: 'test',
  weightsSha256: '0'.repeat(64),
  pooling: 'mean',
  normalisation: 'none',
  windowTokens: 256,
  textTemplate: '{text}',
  textCleaning: 'none',
};
const vector = Float32Array.of(3, 4);

describe('headProbabilities', () => {
  it('gives softmax probabilities of the logits', () => {
    const [first, second] = headProbabilities({ encoder, head }, vector);
    expect(first).toBeCloseTo(1 / (1 + Math.E), 6);
    expect(second).toBeCloseTo(Math.E / (1 + Math.E), 6);
  });

  it('gives each tag its own probability under sigmoid', () => {
    const probabilities = headProbabilities(
      { encoder, head: { ...head, activation: 'sigmoid' } },
      vector,
    );
    expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
    expect(probabilities[1]).toBeCloseTo(1 / (1 + Math.exp(-4)), 6);
  });

  it('divides the logits by the temperature', () => {
    const [first] = headProbabilities({ encoder, head: { ...head, temperature: 2 } }, vector);
    expect(first).toBeCloseTo(1 / (1 + Math.exp(0.5)), 6);
  });

  it('normalises the vector where the pack says so', () => {
    const normalised = { encoder: { ...encoder, normalisation: 'l2' as const }, head };
    expect(headProbabilities(normalised, vector)[0]).toBeCloseTo(1 / (1 + Math.exp(0.2)), 6);
  });

  it('is the same whatever dropout the head was trained with', () => {
    const trainedWithDropout = { encoder, head: { ...head, dropout: 0.5 } };
    expect(headProbabilities(trainedWithDropout, vector)).toEqual(
      headProbabilities({ encoder, head }, vector),
    );
  });
});
