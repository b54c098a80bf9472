import { expect, it } from 'vitest';
import { duration } from './duration.ts';

it.each([
  [24.4, '24 ms'],
  [999, '999 ms'],
  [2430, '2.4 s'],
  [40_400, '40 s'],
  [89_000, '89 s'],
  [170_000, '3 min'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
