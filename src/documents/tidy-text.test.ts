import { expect, it } from 'vitest';
import { tidyText } from './tidy-text.ts';

it.each([
  ['no-break and thin blanks', 'Fig.\u00A01,\u2009a\u3000b', 'Fig. 1, a b'],
  ['soft hyphens and marks that are not seen', '\uFEFFhy\u00ADphen\u200Bated', 'hyphenated'],
  ['ligatures, and no other letters', 'e\uFB03cient \uFB01t x² ½ Å', 'efficient fit x² ½ Å'],
  ['blanks at the ends of lines', 'a  \nb\t\n\n  c ', 'a\nb\n\n  c'],
  ['odd line breaks', 'a\r\nb\u2028c\fd', 'a\nb\nc\nd'],
  [
    'joiners, but for those that have a meaning',
    '👩\u200D🔬 \u06CC\u200C\u0645 f\u200Cf',
    '👩\u200D🔬 \u06CC\u200C\u0645 ff',
  ],
])('tidies %s', (_, text, tidy) => {
  expect(tidyText(text)).toBe(tidy);
});

it('ends for a megabyte of blanks', () => {
  expect(tidyText(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
});
