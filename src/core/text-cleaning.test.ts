import { describe, expect, it } from 'vitest';
import pairs from './fixtures/text-cleaning/made-with-ml.json';
import { STOP_WORDS } from './stop-words.ts';
import { cleanText } from './text-cleaning.ts';

describe('cleanText', () => {
  it.each(pairs)("cleans %j as Made With ML's Python does", (text, cleaned) => {
    expect(cleanText(text, 'made-with-ml')).toBe(cleaned);
  });

  it('leaves a text as it is where nothing is to be cleaned', () => {
    expect(cleanText('The CAT, http://cat', 'none')).toBe('The CAT, http://cat');
  });

  it('removes every stop word, whatever its case', () => {
    for (const word of STOP_WORDS) {
      expect(cleanText(`one ${word} two`, 'made-with-ml'), word).toBe('one two');
      expect(cleanText(word.toUpperCase(), 'made-with-ml'), word).toBe('');
    }
    expect(STOP_WORDS).toHaveLength(179);
  });
});
