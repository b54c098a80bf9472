import { describe, expect, it } from 'vitest';
import { textPieces } from './text-pieces.ts';

function shown(
  text: string,
  passages: { start: number; end: number }[],
): [string, number | null][] {
  return textPieces(text, passages).map(({ start, end, passage }) => [
    text.slice(start, end),
    passage,
  ]);
}

describe('textPieces', () => {
  it('cuts at passages, keeps what is between them, and leaves blanks out', () => {
    const text = 'Title\n\nFirst one. Second one.\n\nReferences';
    const passages = [
      { start: 7, end: 17 },
      { start: 18, end: 29 },
    ];
    expect(shown(text, passages)).toEqual([
      ['Title\n\n', null],
      ['First one.', 0],
      ['Second one.', 1],
      ['\n\nReferences', null],
    ]);
  });

  it('draws what two passages share once', () => {
    const passages = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 3, end: 5 },
    ];
    expect(shown('abcdef', passages)).toEqual([
      ['abcd', 0],
      ['ef', 1],
    ]);
  });

  it('cuts long stretches at line breaks, at blanks, or anywhere but within a character', () => {
    const lines = `${'a'.repeat(3_000)}\n${'b c'.repeat(1_000)}`;
    expect(shown(lines, []).map(([piece]) => piece.length)).toEqual([3_001, 3_000]);
    const words = `${'a'.repeat(3_000)} ${'b'.repeat(3_000)}`;
    expect(shown(words, []).map(([piece]) => piece.length)).toEqual([3_001, 3_000]);
    const emoji = `a${'🦖'.repeat(4_000)}`;
    const pieces = shown(emoji, [{ start: 0, end: emoji.length }]);
    expect(pieces.map(([piece]) => piece).join('')).toBe(emoji);
    expect(pieces.every(([, passage]) => passage === 0)).toBe(true);
    // With the flag `u`, only a half of a pair matches.
    expect(pieces.filter(([piece]) => /[\uD800-\uDFFF]/u.test(piece))).toEqual([]);
    expect(pieces.length).toBe(3);
  });
});
