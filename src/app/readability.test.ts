import { expect, it } from 'vitest';
import { readability } from './readability.ts';

it.each([
  { tokens: 0, unknownTokens: 0, expected: 'none' },
  { tokens: 3, unknownTokens: 3, expected: 'none' },
  { tokens: 10, unknownTokens: 6, expected: 'little' },
  { tokens: 10, unknownTokens: 5, expected: 'well' },
])('$unknownTokens of $tokens pieces unknown: read $expected', ({ expected, ...counts }) => {
  expect(readability(counts)).toBe(expected);
});
