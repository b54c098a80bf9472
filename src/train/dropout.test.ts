import { describe, expect, it } from 'vitest';
import { dropFeatures } from './dropout.ts';

const features = 20_000;
const mean = new Float64Array(features).fill(3);

function masked(probability: number, seed: number, copy: number): Float64Array {
  const vectors = new Float64Array(features).fill(5);
  dropFeatures(vectors, 0, mean, { probability, seed }, copy);
  return vectors;
}

describe('dropFeatures', () => {
  it('drops to the mean and moves the others away from it, so that the expectation stays', () => {
    const vectors = masked(0.25, 1, 0);
    expect(new Set(vectors)).toEqual(new Set([3, 3 + 2 / 0.75]));
    const dropped = vectors.filter((number) => number === 3).length / features;
    expect(Math.abs(dropped - 0.25)).toBeLessThan(0.01);
  });

  it('is fixed by seed and copy', () => {
    expect(masked(0.5, 1, 7)).toEqual(masked(0.5, 1, 7));
    expect(masked(0.5, 1, 7)).not.toEqual(masked(0.5, 1, 8));
    expect(masked(0.5, 1, 7)).not.toEqual(masked(0.5, 2, 7));
  });

  it('leaves the other vectors of the block alone', () => {
    const vectors = new Float64Array(6).fill(5);
    dropFeatures(vectors, 2, new Float64Array(2), { probability: 0.999, seed: 0 }, 0);
    expect([...vectors]).toEqual([5, 5, 0, 0, 5, 5]);
  });
});
