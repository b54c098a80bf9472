import { describe, expect, it } from 'vitest';
import { cutUnits } from './cut-units.ts';

/** Units of one token each, with these ranks. */
function cutOnes(ranks: number[], limit: number): number[] {
  return cutUnits(
    Array.from({ length: ranks.length + 1 }, (_, i) => i),
    ranks,
    limit,
  );
}

describe('cutUnits', () => {
  it('leaves alone what fits', () => {
    expect(cutOnes([9, 1, 2, 3], 4)).toEqual([0, 4]);
    expect(cutUnits([0], [], 4)).toEqual([0]);
  });

  it('cuts before the least rank, then the parts that are still too long', () => {
    const ranks = [9, 8, 7, 6, 5, 1, 5, 6, 2, 8];
    expect(cutOnes(ranks, 5)).toEqual([0, 5, 10]);
    expect(cutOnes(ranks, 4)).toEqual([0, 4, 5, 8, 10]);
  });

  it('leaves a quarter of the limit on either side where a border allows it', () => {
    const ranks = [9, 0, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(cutOnes(ranks, 8)).toEqual([0, 8, 10]);
    // Of three units only the ends are borders, so one is taken all the same.
    expect(cutUnits([0, 1, 9, 10], [9, 2, 1], 9)).toEqual([0, 2, 3]);
  });

  it('never cuts within a unit', () => {
    expect(cutUnits([0, 20, 21], [9, 1], 8)).toEqual([0, 1, 2]);
  });
});
