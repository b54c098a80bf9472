import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));

it('gives the same numbers for the same seed, others for another', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('spreads them evenly over 0 to 1', () => {
  const tenths = new Array<number>(10).fill(0);
  for (const number of draw(1)) tenths[Math.floor(number * 10)]! += 1;
  for (const share of tenths) expect(Math.abs(share - 1_000)).toBeLessThan(120);
});
