import { describe, expect, it } from 'vitest';
import { splitKeywords } from './split-keywords.ts';

describe('splitKeywords', () => {
  it.each([
    ['a, b c,d', ['a', 'b c', 'd'], ['', ', ', ',', '']],
    [' a, x; b;', ['a, x', 'b'], [' ', '; ', ';']],
    ['{a, b}, c\\, d ,,\n  e,', ['{a, b}', 'c\\, d', 'e'], ['', ', ', ' ,,\n  ', ',']],
    ['one keyword', ['one keyword'], ['', '']],
    ['R\\&D; \\{x; y', ['R\\&D', '\\{x', 'y'], ['', '; ', '; ', '']],
    [' ', [], [' ']],
  ])('splits %j', (source, keywords, gaps) => {
    const separator = keywords.length > 1 ? gaps[1] : null;
    expect(splitKeywords(source)).toEqual({ keywords, gaps, separator });
  });
});
