import { describe, expect, it } from 'vitest';
import { leastIndexIn } from './least-index.ts';

describe('leastIndexIn', () => {
  it('agrees with looking at every value, in every range', () => {
    const values = [5, 3, 8, 3, 9, 1, 7, 1, 4, Infinity, 0.5];
    const leastIn = leastIndexIn(values);
    for (let from = 0; from < values.length; from++) {
      for (let to = from + 1; to <= values.length; to++) {
        const range = values.slice(from, to);
        expect(leastIn(from, to)).toBe(from + range.indexOf(Math.min(...range)));
      }
    }
  });

  it('finds the leftmost where all are equal', () => {
    expect(leastIndexIn(new Float64Array(100))(17, 90)).toBe(17);
  });

  it('refuses an empty range and one outside', () => {
    const leastIn = leastIndexIn([1, 2]);
    expect(() => leastIn(1, 1)).toThrow(RangeError);
    expect(() => leastIn(0, 3)).toThrow(RangeError);
  });
});
