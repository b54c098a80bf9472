import { describe, expect, it } from 'vitest';
import { bibtexText } from './bibtex-text.ts';
import { escapeKeyword, unescapeKeyword } from './bibtex-escapes.ts';
import { splitKeywords } from './split-keywords.ts';

describe('escapeKeyword', () => {
  it.each([
    ['R&D 50%', String.raw`R\&D 50\%`],
    ['a_b #1 ${x}', String.raw`a\_b \#1 \$\{x\}`],
    ['a, b; c', '{a, b; c}'],
    ['~/x^2\\n', String.raw`\textasciitilde{}/x\textasciicircum{}2\textbackslash{}n`],
    ['say "hi"', 'say {"}hi{"}'],
    ['Grüße', 'Grüße'],
  ])('writes %j so that it stays one keyword and reads the same', (keyword, source) => {
    expect(escapeKeyword(keyword)).toBe(source);
    expect(splitKeywords(`x, ${source}`).keywords).toEqual(['x', source]);
    expect(unescapeKeyword(source)).toBe(keyword);
    expect(bibtexText(source)).toBe(keyword);
  });

  it('ends for a megabyte of separators', () => {
    const source = `{${','.repeat(1_000_000)}\n`;
    expect(unescapeKeyword(source)).toBe(source);
  });
});
