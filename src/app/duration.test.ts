import { afterEach, expect, it } from 'vitest';
import { duration } from './duration.ts';
import { speak } from './words/t.ts';

afterEach(() => speak('en', {}));

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

it("is written by the language's own rules", () => {
  speak('de', {});
  expect(duration(2430)).toBe('2,4 s');
  expect(duration(3_000_000_000)).toBe('50.000 min');
});
