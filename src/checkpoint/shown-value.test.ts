import { expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { shownValue } from './shown-value.ts';

it.each([
  ['F99', 'F99'],
  [null, 'null'],
  [undefined, 'undefined'],
  [-1.5, '-1.5'],
  ['x'.repeat(1_000), 'x'.repeat(60)],
  // Neither can be turned into a text: one goes too deep, one says that it cannot.
  [JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'a list'],
  [{ toString: 1, valueOf: 2 }, 'an object'],
])('shows a value %#', (value: unknown, shown) => {
  expect(inEnglish(shownValue(value))).toBe(shown);
});
