import { describe, expect, it } from 'vitest';
import { Border, sentences } from './sentences.ts';

function read(text: string): [string, Border][] {
  return Array.from(sentences(text), ({ start, end, border }) => [text.slice(start, end), border]);
}

describe('sentences', () => {
  it('ends them where a reader would, without the blanks around', () => {
    expect(read('  It gains 3.5 % (e.g. here). Does it hold?  It does! ')).toEqual([
      ['It gains 3.5 % (e.g. here).', Border.sentence],
      ['Does it hold?', Border.sentence],
      ['It does!', Border.paragraph],
    ]);
  });

  it.each(['\n\n', '\r\n\r\n', '\r\r', '\n \t\n', '\n\n\n\n', '\u2029'])(
    'takes %j for the end of a paragraph',
    (blankLine) => {
      expect(read(`A title${blankLine}A text.`)).toEqual([
        ['A title', Border.paragraph],
        ['A text.', Border.paragraph],
      ]);
    },
  );

  it.each(['\n', '\r\n', '\r', '\u2028'])(
    'reads on after a single line break (%j)',
    (lineBreak) => {
      expect(read(`wrapped by${lineBreak}hand`)).toHaveLength(1);
    },
  );

  it('has none in a text of blanks', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n\n\t \u2029\n')).toEqual([]);
  });

  it('finds the same sentences however long the paragraph is', () => {
    const sentence = 'Of all e.g. 12 methods, ours (in Sec. 3) is quicker. ';
    const once = read(sentence).map(([text]) => text);
    const often = read(sentence.repeat(500)).map(([text]) => text);
    expect(often).toEqual(Array.from({ length: 500 }, () => once).flat());
  });

  it('cuts what never ends at words, and never within one', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${i}`);
    const pieces = read(words.join(' '));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(([text]) => text.split(' '))).toEqual(words);
    expect(pieces.at(-1)![1]).toBe(Border.paragraph);
    expect(new Set(pieces.slice(0, -1).map(([, border]) => border))).toEqual(
      new Set([Border.word]),
    );
  });

  it('leaves a word of 200,000 letters whole', () => {
    const word = 'a'.repeat(200_000);
    expect(read(`Before. ${word} after.`).map(([text]) => text)).toEqual([
      'Before.',
      word,
      'after.',
    ]);
  });
});
