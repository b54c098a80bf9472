import { describe, expect, it } from 'vitest';
import { withoutMarkup } from './without-markup.ts';

describe('withoutMarkup', () => {
  it('takes out known tags, and makes paragraphs of blocks', () => {
    const jats =
      '<jats:title>Abstract</jats:title> <jats:p>CO<sub>2</sub> in <i>E. coli</i>.</jats:p>';
    expect(withoutMarkup(jats)).toBe('Abstract\n\nCO2 in E. coli.');
    expect(withoutMarkup('<span class="nocase">pH</span><br/>x')).toBe('pH\n\nx');
  });

  it('ends for a megabyte of blank lines', () => {
    expect(withoutMarkup(`<a>x${'\n\t'.repeat(500_000)}`)).toBe('x');
  });

  it('leaves comparisons as they are', () => {
    expect(withoutMarkup('p <0.05, a < b and c> d, <x>')).toBe('p <0.05, a < b and c> d, <x>');
  });
});
