import { expect, it } from 'vitest';
import { wordForms } from './word-forms.ts';

it('counts words, hyphenated words and their first parts, in lower case', () => {
  const forms = wordForms(['Self-contained and self‐evident', 'contained']);
  expect(Object.fromEntries(forms)).toEqual({
    'self-contained': 1,
    'self-evident': 1,
    'self-': 2,
    and: 1,
    contained: 1,
  });
});

it('ends for a line that is one word', () => {
  expect(wordForms([`${'A-'.repeat(200_000)} `]).size).toBeGreaterThan(0);
});

it('does not count what the end of a line cuts', () => {
  expect(wordForms(['with infor-', 'more state-of-'])).toEqual(
    new Map([
      ['with', 1],
      ['more', 1],
    ]),
  );
});
