import { describe, expect, it } from 'vitest';
import { editWord, holdoutTexts, longText } from './bench-texts.ts';

describe('the texts of the benchmark', () => {
  it('are the 191 holdout rows, title and description', () => {
    const texts = holdoutTexts();
    expect(texts).toHaveLength(191);
    expect(texts[0]).toMatch(/^Diffusion to Vector\. Reference implementation/);
  });

  it('make a long text of so many words', () => {
    expect(longText(['one  two', 'three\nfour'], 3)).toBe('one two three');
    expect(() => longText(['one'], 2)).toThrow(RangeError);
  });

  it('change by one word near the middle', () => {
    expect(editWord('a b c d e', 0, 'X')).toBe('a b X d e');
    expect(editWord('a b c d e', 1, 'X')).toBe('a b c X e');
  });
});
