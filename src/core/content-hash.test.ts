import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

describe('contentHash', () => {
  it("is MurmurHash3's 32-bit form over little-endian words", () => {
    // Reference values of the public implementation (seed 0): 4 bytes 21 43 65 87 is one word.
    expect(contentHash([])).toBe(0);
    expect(contentHash([0x87654321])).toBe(0xf55b516b);
    expect(contentHash([0])).toBe(0x2362f9de);
  });

  it('takes the order and the range into account', () => {
    expect(contentHash([1, 2, 3])).not.toBe(contentHash([3, 2, 1]));
    expect(contentHash([9, 1, 2, 3, 9], 1, 4)).toBe(contentHash([1, 2, 3]));
    expect(contentHash([0, 0])).not.toBe(contentHash([0]));
  });

  it('spreads small numbers evenly', () => {
    const buckets = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) buckets[contentHash([i]) >>> 28]! += 1;
    for (const count of buckets) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
