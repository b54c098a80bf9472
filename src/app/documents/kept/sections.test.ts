import { describe, expect, it } from 'vitest';
import { sections } from './sections.ts';

const words = (letter: string): string => `${letter.repeat(9)} `.repeat(30);
const texts = (...given: Parameters<typeof sections>): string[] =>
  sections(...given).map(({ start, end }) => given[0].text.slice(start, end));

describe('sections', () => {
  it('go from heading to heading', () => {
    const [a, b, c] = [words('a'), words('b'), words('c')];
    const body = { text: a + b + c, headings: [a.length, 2 * a.length], references: null };
    expect(texts(body, true)).toEqual([a, b, c]);
  });

  it('take a bare title with what follows', () => {
    const text = `Chapter\n\n1 Begin\n\n${words('a')}`;
    expect(texts({ text, headings: [0, 9], references: null }, true)).toEqual([text]);
  });

  it('leave out the references, where that is asked for', () => {
    const [a, b, c] = [words('a'), words('b'), words('c')];
    const references = { start: a.length, end: 2 * a.length };
    const body = { text: a + b + c, headings: [a.length], references };
    expect(texts(body, true)).toEqual([a, c]);
    expect(texts(body, false)).toEqual([a, b + c]);
  });

  it('are none where there are no words', () => {
    expect(sections({ text: ' \n', headings: [], references: null }, true)).toEqual([]);
    expect(sections({ text: 'ab', headings: [], references: { start: 0, end: 2 } }, true)).toEqual(
      [],
    );
  });
});
