import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('tells from the pace so far how long the rest will take, pauses left out', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.begin();
  now = 500;
  pace.finish(900);
  expect(pace.remaining(1, 900)).toBeNull();
  now = 2_000;
  expect(pace.remaining(1, 900)).toBe(2_000);
  expect(pace.remaining(2, 1_800)).toBe(4_000);
  pace.stop();
  now = 60_000;
  expect(pace.remaining(1, 900)).toBe(2_000);
  pace.begin();
  now = 62_000;
  pace.finish(900);
  expect(pace.remaining(1, 900)).toBe(2_000);
  expect(pace.documents).toBe(2);
  pace.rest();
  expect(pace.documents).toBe(0);
  expect(pace.remaining(1, 900)).toBeNull();
});
