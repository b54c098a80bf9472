import { describe, expect, it } from 'vitest';
import { placePassages, sectionTexts } from './place-passages.ts';

const settings = { vectorsKey: '', textCleaning: 'none', leavesOutReferences: true } as const;
const first = `1 Begin\n\n${'All about the cats. '.repeat(12)}\n\n`;
const second = '2 End\n\nNothing about the dogs.';
const body = { text: first + second, headings: [0, first.length], references: null };

/** Sections as the encoder gives them back, each in one passage. */
const whole = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    starts: Uint32Array.of(0),
    ends: Uint32Array.of(text.length),
    tokens: Uint32Array.of(5),
    vectors: Float32Array.of(index, 0.5),
  }));

describe('placePassages', () => {
  it('finds the passages of each section in the document', () => {
    const texts = sectionTexts(body, settings);
    expect(texts).toEqual([first, second]);
    const { starts, ends, tokens, vectors } = placePassages(body, settings, whole(texts));
    expect(Array.from(starts, (start, i) => body.text.slice(start, ends[i]))).toEqual(texts);
    expect(tokens).toEqual(Uint32Array.of(5, 5));
    expect(vectors).toEqual(Float32Array.of(0, 0.5, 1, 0.5));
  });

  it('finds those of cleaned sections by their words', () => {
    const cleaning = { ...settings, textCleaning: 'made-with-ml' } as const;
    const texts = sectionTexts(body, cleaning);
    expect(texts[1]).toBe('2 end nothing dogs');
    const { starts, ends } = placePassages(body, cleaning, whole(texts));
    expect(body.text.slice(starts[1], ends[1])).toBe('2 End\n\nNothing about the dogs');
  });

  it('refuses what was made of another text', () => {
    expect(() => placePassages(body, settings, whole(['one section']))).toThrow(
      '2 sections, not 1',
    );
  });
});
