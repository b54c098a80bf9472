import { describe, expect, it } from 'vitest';
import { cleanText } from '../core/text-cleaning.ts';
import { placeCleaned } from './place-cleaned.ts';

describe('placeCleaned', () => {
  it('finds the words of each window again in the text', () => {
    const text = 'The Cats, and the DOGS: a comparison of their food!';
    const cleaned = cleanText(text, 'made-with-ml');
    const cut = cleaned.indexOf('comparison');
    const window = { tokens: 2, vector: new Float32Array(1) };
    const placed = placeCleaned(
      [
        { ...window, start: 0, end: cut - 1 },
        { ...window, start: cut, end: cleaned.length },
      ],
      cleaned,
      text,
    );
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cats, and the DOGS',
      'comparison of their food',
    ]);
  });
});
