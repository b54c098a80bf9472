import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

function* count(upTo: number) {
  for (let number = 0; number < upTo; number++) yield number;
}

describe('inSlices', () => {
  it('gives every item in order', async () => {
    const seen: number[] = [];
    for await (const number of inSlices(count(5), undefined)) seen.push(number);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets a message in between slices, and stops at the signal', async () => {
    const controller = new AbortController();
    let time = 0;
    let last = 0;
    setTimeout(() => controller.abort(new Error('cancelled')));
    const run = async () => {
      // Each look at the clock takes 10 ms: a slice is over after three items.
      for await (const number of inSlices(count(1e6), controller.signal, () => (time += 10))) {
        last = number;
      }
    };
    await expect(run()).rejects.toThrow('cancelled');
    expect(last).toBeLessThan(1_000);
  });
});
