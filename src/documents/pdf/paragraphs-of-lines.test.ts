import { describe, expect, it } from 'vitest';
import { line } from './fixtures/text-runs.ts';
import type { Line } from './page-text.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

const cut = (lines: readonly Line[]) =>
  paragraphsOfLines(lines).map((paragraph) => paragraph.map(({ text }) => text).join('|'));

/** 12 points apart, each at its own x. */
const lines = (...places: (readonly [text: string, x: number])[]) =>
  places.map(([text, x], index) => line(text, 100 + 12 * index, { x }));

describe('paragraphsOfLines', () => {
  it('cuts where the gap is wider than usual', () => {
    const ys = [100, 112, 124, 142, 154, 166];
    expect(cut(ys.map((y, index) => line('abcdef'[index]!, y)))).toEqual(['a|b|c', 'd|e|f']);
    const doubleSpaced = ys.map((_, index) => line('abcdef'[index]!, 100 + 24 * index));
    expect(cut(doubleSpaced)).toEqual(['a|b|c|d|e|f']);
  });

  it('cuts at indented lines', () => {
    expect(cut(lines(['a', 50], ['b', 50], ['c', 60], ['d', 50]))).toEqual(['a|b', 'c|d']);
  });

  it('keeps items together whose lines hang, with and without labels', () => {
    expect(cut(lines(['[1] a', 50], ['b', 65], ['[2] c', 50], ['d', 65]))).toEqual([
      '[1] a|b',
      '[2] c|d',
    ]);
    expect(cut(lines(['a', 50], ['b', 65], ['c', 65], ['d', 50], ['e', 65], ['f', 65]))).toEqual([
      'a|b|c',
      'd|e|f',
    ]);
  });

  it('keeps centred lines together', () => {
    const title = [line('The long title', 100), line('of it', 112, { x: 100, right: 200 })];
    expect(cut([...title, line('text', 140), line('more', 152)])).toEqual([
      'The long title|of it',
      'text|more',
    ]);
  });

  it('cuts where the size changes, and where the font does with a small gap', () => {
    expect(cut([line('a', 100), line('b', 112, { size: 8 })])).toEqual(['a', 'b']);
    const headings = [line('a', 100), line('b', 115, { font: 'bold' })];
    expect(cut(headings)).toEqual(['a', 'b']);
    expect(cut([line('a', 100), line('b', 112, { font: 'bold' })])).toEqual(['a|b']);
  });
});
