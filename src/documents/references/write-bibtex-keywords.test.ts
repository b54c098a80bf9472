import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { randomBibtex } from './fixtures/random-bibtex.ts';
import { readBibtex } from './read-bibtex.ts';
import { writeBibtexKeywords } from './write-bibtex-keywords.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const tagsOf = (tags: Record<string, string[]>) => new Map(Object.entries(tags));

function write(bibtex: string, tags: Record<string, string[]>, prefix = 'tag:') {
  const written = writeBibtexKeywords(bytesOf(bibtex), tagsOf(tags), { prefix });
  const again = writeBibtexKeywords(written, tagsOf(tags), { prefix });
  expect(again).toEqual(written);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
}

describe('writeBibtexKeywords', () => {
  it.each([
    ['{a, b}', '{a, b, tag:x}'],
    ['{a; b, c}', '{a; b, c; tag:x}'],
    ['{a,b}', '{a,b,tag:x}'],
    ['"a"', '"a, tag:x"'],
    ['{}', '{tag:x}'],
    ['{ a ,\n   b, \n }', '{ a ,\n   b ,\n   tag:x, \n }'],
    ['{tag:old, a, {tag:b, c}}', '{a, tag:x}'],
    ['{a, tag:old; b}', '{a, tag:old; b; tag:x}'],
    ['{tag:x, a}', '{tag:x, a}'],
    ['ml', 'ml # {, tag:x}'],
    ['ml # {, tag:old}', 'ml # {, tag:x}'],
    ['{tag:x, } # ml', '{tag:x, } # ml'],
  ])('changes keywords = %s to %s', (before, after) => {
    const entry = (keywords: string) => `@misc{a, Keywords = ${keywords}, title = {A}}`;
    expect(write(entry(before), { a: ['x'] })).toBe(entry(after));
  });

  it.each([
    [
      '@misc{a,\n  title = {A},\n  year = 2020\n}',
      '@misc{a,\n  title = {A},\n  year = 2020,\n  keywords = {tag:x}\n}',
    ],
    [
      '@misc{a,\r\n\ttitle={A},\r\n}\r\n',
      '@misc{a,\r\n\ttitle={A},\r\n\tkeywords={tag:x},\r\n}\r\n',
    ],
    ['@misc{a, title = "A"}', '@misc{a, title = "A", keywords = "tag:x"}'],
    [
      '@misc(a\n , TITLE = {A}\n , YEAR = 1)',
      '@misc(a\n , TITLE = {A}\n , YEAR = 1\n , KEYWORDS = {tag:x})',
    ],
    [
      '@misc{a,\n  title  = {A},\n  year   = 1,\n}',
      '@misc{a,\n  title  = {A},\n  year   = 1,\n  keywords = {tag:x},\n}',
    ],
    [
      '@misc{a,\n  title        = {A},\n  year         = 1\n}',
      '@misc{a,\n  title        = {A},\n  year         = 1,\n  keywords     = {tag:x}\n}',
    ],
    [
      '@misc{a, % why\n title = {A} % not\n}',
      '@misc{a, % why\n title = {A},\n  keywords = {tag:x} % not\n}',
    ],
  ])('adds the field to %j in its style', (before, after) => {
    expect(write(before, { a: ['x'] })).toBe(after);
  });

  it('writes several tags, escaped, and none twice', () => {
    expect(write('@misc{a, title={A}}', { a: ['R&D', 'a, b', 'R&D'] })).toBe(
      String.raw`@misc{a, title={A}, keywords={tag:R\&D, {tag:a, b}}}`,
    );
    expect(write('@misc{a, keywords = {x, y}}', { a: ['y', 'z'] }, '')).toBe(
      '@misc{a, keywords = {x, y, z}}',
    );
  });

  it('tells entries of one key apart, and leaves broken ones, comments and the rest alone', () => {
    const before =
      '\ufeffBibliography\n@comment{a, title = {A}}\n@misc{a, title = {A}}\n@misc{b, title = {B\n\n' +
      '@misc{a,\n title = {C}\n}\n% @misc{d, title = {D}}\n@misc{e}\n\tEnd';
    const tags = { a: ['x'], b: ['x'], 'a (2)': ['y'], d: ['x'], e: ['x'] };
    expect(write(before, tags)).toBe(
      before
        .replace('@misc{a, title = {A}}', '@misc{a, title = {A}, keywords = {tag:x}}')
        .replace('title = {C}', 'title = {C},\n keywords = {tag:y}'),
    );
  });

  it('keeps Latin-1 and UTF-16', () => {
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const encode = (text: string) => Uint8Array.from(Buffer.from(text, encoding));
      const mark = encoding === 'latin1' ? '' : '\ufeff';
      const written = writeBibtexKeywords(
        encode(`${mark}@misc{ü, title={Ü}}`),
        tagsOf({ ü: ['Grüße'] }),
        { prefix: '' },
      );
      expect(written).toEqual(encode(`${mark}@misc{ü, title={Ü}, keywords={Grüße}}`));
    }
  });

  it('ends for a megabyte of blanks before an equals sign', () => {
    const bibtex = `@misc{a, title${' '.repeat(1_000_000)}= %\n {A}}`;
    const written = writeBibtexKeywords(bytesOf(bibtex), tagsOf({ a: ['x'] }), { prefix: '' });
    expect(written.length - bibtex.length).toBeGreaterThan('keywords={x}'.length);
  });

  it('gives the very same bytes where there are no tags', () => {
    const bytes = Uint8Array.from(Buffer.from('@misc{a, title = {\xff\r}}\r\n', 'latin1'));
    expect(writeBibtexKeywords(bytes, new Map([['a', []]]), { prefix: 'tag:' })).toEqual(bytes);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'changes keywords only, in random bibliography %i',
    async (seed) => {
      const bibtex = randomBibtex(seed, 25);
      const before = await readAll(readBibtex, bibtex);
      const tags = Object.fromEntries(
        before.documents.map(({ part }, index) => [
          part,
          index % 3 === 0 ? [] : [`t ${index % 4}`],
        ]),
      );
      const written = write(bibtex, tags);
      expect(withoutKeywords(written)).toBe(withoutKeywords(bibtex));
      const after = await readAll(readBibtex, written);
      expect(after.problems.map(({ part }) => part)).toEqual(
        before.problems.map(({ part }) => part),
      );
      expect(after.documents).toEqual(
        before.documents.map((document) => ({
          ...document,
          givenTag: tags[document.part]![0] ?? document.givenTag,
        })),
      );
    },
  );
});

/** Without fields of keywords, and what stands between each and the field before it. */
function withoutKeywords(bibtex: string): string {
  const border = /(?:,\r?\n[ \t]*|\r?\n[ \t]*, |, )/;
  const value = /(?:\{[^{}]*\}|"[^"]*"|ml)(?:\s*#\s*\{[^{}]*\})?/;
  const field = new RegExp(`${border.source}keywords?\\s*=\\s*${value.source}`, 'gi');
  return bibtex.replaceAll(field, '');
}
