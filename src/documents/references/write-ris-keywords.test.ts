import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { randomRis } from './fixtures/random-ris.ts';
import { readRis } from './read-ris.ts';
import { writeRisKeywords } from './write-ris-keywords.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const tagsOf = (tags: Record<string, string[]>) => new Map(Object.entries(tags));

function write(ris: string, tags: Record<string, string[]>, prefix = 'tag:') {
  const written = writeRisKeywords(bytesOf(ris), tagsOf(tags), { prefix });
  expect(writeRisKeywords(written, tagsOf(tags), { prefix })).toEqual(written);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
}

describe('writeRisKeywords', () => {
  it.each([
    [
      'after the keywords',
      'TY  - JOUR\nKW  - a\nKW  - b\nPY  - 2020\nER  - \n',
      'TY  - JOUR\nKW  - a\nKW  - b\nKW  - tag:x\nPY  - 2020\nER  - \n',
    ],
    [
      'at the end, with its line breaks',
      '\ufeffTY  - JOUR\r\nTI  - A\r\nB\r\nER  -\r\n',
      '\ufeffTY  - JOUR\r\nTI  - A\r\nB\r\nKW  - tag:x\r\nER  -\r\n',
    ],
    ['with its blanks', 'TY - JOUR\nTI - A\nER -', 'TY - JOUR\nTI - A\nKW - tag:x\nER -'],
    ['without an end', 'TY  - JOUR\nTI  -', 'TY  - JOUR\nTI  -\nKW  - tag:x\n'],
    [
      'after a mark and nothing else',
      '\ufeffTY  - JOUR\nER  - \n',
      '\ufeffTY  - JOUR\nKW  - tag:x\nER  - \n',
    ],
    [
      'in place of those before',
      'TY  - JOUR\nKW  - tag:old\nKW  - a\nKW  - tag:b\nER  - \n',
      'TY  - JOUR\nKW  - a\nKW  - tag:x\nER  - \n',
    ],
    [
      'beside several keywords in one field',
      'TY  - JOUR\nKW  - tag:old; b\nc\nER  - \n',
      'TY  - JOUR\nKW  - tag:old; b\nc\nKW  - tag:x\nER  - \n',
    ],
  ])('adds a tag %s', (_, before, after) => {
    expect(write(before, { 'entry 1': ['x'] })).toBe(after);
  });

  it('adds no tag twice, and parts none', () => {
    expect(
      write('TY  - JOUR\nKW  - x; y\nER  - \n', { 'entry 1': ['y', 'a; b', 'a; b'] }, ''),
    ).toBe('TY  - JOUR\nKW  - x; y\nKW  - a, b\nER  - \n');
  });

  it('gives the very same bytes where there are no tags', () => {
    const bytes = Uint8Array.from(Buffer.from('TY  - JOUR\nTI  - \xff\r\rER  - \n', 'latin1'));
    expect(writeRisKeywords(bytes, new Map([['entry 1', []]]), { prefix: '' })).toEqual(bytes);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'changes lines of keywords only, in random list %i',
    async (seed) => {
      const ris = randomRis(seed, 25);
      const before = await readAll(readRis, ris);
      const tags = Object.fromEntries(
        before.documents.map(({ part }, index) => [
          part,
          index % 3 === 0 ? [] : [`t ${index % 4}`],
        ]),
      );
      const written = write(ris, tags);
      const withoutKeywords = (text: string) => text.replaceAll(/^KW +- [^\r\n]*\r?\n/gm, '');
      expect(withoutKeywords(written)).toBe(withoutKeywords(ris));
      expect((await readAll(readRis, written)).documents).toEqual(
        before.documents.map((document) => ({
          ...document,
          givenTag: tags[document.part]![0] ?? document.givenTag,
        })),
      );
    },
  );
});
