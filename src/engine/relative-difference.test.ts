import { describe, expect, it } from 'vitest';
import { relativeDifference } from './relative-difference.ts';

describe('relativeDifference', () => {
  it('is the length of the difference as a share of the reference', () => {
    expect(relativeDifference([3, 4.5], [3, 4])).toBeCloseTo(0.1);
    expect(relativeDifference([0, 0], [3, 4])).toBeCloseTo(1);
  });

  it('is 0 for vectors that are the same, zeros too', () => {
    expect(relativeDifference([3, 4], [3, 4])).toBe(0);
    expect(relativeDifference([0, 0], [0, 0])).toBe(0);
  });
});
