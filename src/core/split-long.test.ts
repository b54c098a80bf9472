import { describe, expect, it } from 'vitest';
import { Border } from './sentences.ts';
import { words, wordParts } from './split-long.ts';

const whole = (text: string) => ({ start: 0, end: text.length, border: Border.sentence });

describe('words', () => {
  it('gives the words of a sentence, line breaks being the better borders', () => {
    const text = 'some words\nand  more\u00a0words.';
    expect(
      Array.from(words(text, whole(text)), ({ start, end, border }) => [
        text.slice(start, end),
        border,
      ]),
    ).toEqual([
      ['some', Border.word],
      ['words', Border.line],
      ['and', Border.word],
      ['more', Border.word],
      ['words.', Border.sentence],
    ]);
  });

  it('does not cut at what BERT deletes: a form feed, a byte-order mark', () => {
    const text = 'one\fword\ufeffonly';
    expect([...words(text, whole(text))]).toHaveLength(1);
  });
});

describe('wordParts', () => {
  /** A token for every character. */
  function parts(text: string, limit: number): string[] {
    const idsIfFits = ({ start, end }: { start: number; end: number }) => {
      const ids = Array.from(text.slice(start, end), (character) => character.codePointAt(0)!);
      return ids.length <= limit ? ids : undefined;
    };
    return Array.from(wordParts(text, whole(text), idsIfFits), ({ piece }) =>
      text.slice(piece.start, piece.end),
    );
  }

  it('cuts at punctuation and ideographs', () => {
    expect(parts('state-of(art)漢字x$', 5)).toEqual([
      'state',
      '-',
      'of',
      '(',
      'art',
      ')',
      '漢',
      '字',
      'x',
      '$',
    ]);
  });

  it('halves what is still too long', () => {
    expect(parts('abcdefghij', 3)).toEqual(['ab', 'cde', 'fg', 'hij']);
  });

  it('never cuts a surrogate pair', () => {
    const text = '😀'.repeat(37);
    for (const limit of [1, 2, 3, 5]) {
      const pieces = parts(text, limit);
      expect(pieces.join('')).toBe(text);
      expect(pieces.filter((piece) => /\p{Cs}/u.test(piece))).toEqual([]);
    }
  });

  it('keeps the border after the word for its last part', () => {
    const text = 'ab-cd';
    const borders = Array.from(
      wordParts(text, whole(text), () => [1]),
      ({ piece }) => piece.border,
    );
    expect(borders).toEqual([Border.character, Border.character, Border.sentence]);
  });

  it('says so when not even one character fits', () => {
    expect(() => parts('ab', 0)).toThrow(RangeError);
  });
});
