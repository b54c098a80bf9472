import { describe, expect, it } from 'vitest';
import { splitKeywords } from './split-keywords.ts';

describe('splitKeywords', () => {
  it.each([
    ['a, b c,d', ', ', ['a', 'b c', 'd']],
    ['a, x; b', '; ', ['a, x', 'b']],
    ['{a, b}, c\\, d ,\n  e,', ', ', ['{a, b}', 'c\\, d', 'e']],
    ['one keyword', null, ['one keyword']],
    ['R\\&D; \\{x; y', '; ', ['R\\&D', '\\{x', 'y']],
    [' ', null, []],
  ])('splits %j', (source, separator, keywords) => {
    expect(splitKeywords(source)).toEqual({ separator, keywords });
  });
});
