import { describe, expect, it } from 'vitest';
import { confusionMatrix } from './confusion-matrix.ts';

describe('confusionMatrix', () => {
  it('has true tags as rows and predicted ones as columns', () => {
    expect(confusionMatrix([0, 0, 1, 2, 2], [0, 1, 1, 0, 0], 3)).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [2, 0, 0],
    ]);
  });

  it('refuses lists of different length', () => {
    expect(() => confusionMatrix([0, 1], [0], 2)).toThrow('2 true tags, but 1 predicted ones.');
  });

  it('refuses what is not a tag', () => {
    expect(() => confusionMatrix([0, 1], [0, 2], 2)).toThrow(RangeError);
    expect(() => confusionMatrix([-1], [0], 2)).toThrow(RangeError);
  });
});
