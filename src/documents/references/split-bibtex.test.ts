import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import { splitBibtex } from './split-bibtex.ts';

/** Parts, with `!` and the line for broken ones. */
const parts = (text: string) =>
  [...splitBibtex(text)].map((piece) => {
    if (piece.kind === 'strings') return piece.fields.map(({ name }) => `@${name}`).join();
    return piece.kind === 'entry'
      ? piece.part
      : `${piece.part}! ${piece.line}: ${inEnglish(piece.reason)}`;
  });

const fields = (text: string) =>
  [...splitBibtex(text)].flatMap((piece) =>
    piece.kind === 'entry'
      ? piece.fields.map(({ name, value }) => [
          name,
          ...value.map(({ start, end }) => text.slice(start, end)),
        ])
      : [],
  );

describe('splitBibtex', () => {
  it('finds entries, their fields and the parts of their values', () => {
    const text =
      'Anything, even me@example.org {here}.\n@string{ml = "Machine \\"{L}earning"}\n' +
      '@Article{a:1, Title = {{Deep} \\} nets}, note = "a {"} b" # ml # { c},year=2020}\n' +
      '@misc ( b,\n  title = {x (y)},\n)\n@comment{jabref: {x};}\n%@misc{no, title = {n}}\n' +
      '@misc{title = {without a key}} @misc{two words,} @misc{c}';
    expect(parts(text)).toEqual(['@ml', 'a:1', 'b', 'entry 3', 'two words', 'c']);
    expect(fields(text)).toEqual([
      ['Title', '{{Deep} \\} nets}'],
      ['note', '"a {"} b"', 'ml', '{ c}'],
      ['year', '2020'],
      ['title', '{x (y)}'],
      ['title', '{without a key}'],
    ]);
  });

  const after = '\n\n@misc{b, title = {B}}\n';
  it.each([
    ['@misc{a,\n title = {A,\n year = 2020\n}', 'its closing brace is missing'],
    ['@misc{a,\n title = {A},\n note = {never\n', 'a brace is never closed'],
    ['@misc{a,\n title = {A}', 'its closing brace is missing'],
    ['@misc{a,\n title = "A,\n year = {2020}\n}', 'a quotation mark is never closed'],
    ['@misc{a,\n title = {A}},\n year = {2020}\n}', 'it has a closing brace too many'],
    ['@misc{a,\n title = {A}\n year = {2020}\n}', 'a comma is missing before “year”'],
    ['@misc{a,\n title {A}}', '“=” is missing after “title”'],
    ['@misc{a,\n title = ,\n}', 'a field has no value'],
  ])('names the line of %j and reads on', (broken, reason) => {
    expect(parts(`\r\n${broken}${after}`)).toEqual([`a! 2: ${reason}`, 'b']);
  });

  it('counts broken entries where it names those after them', () => {
    expect(parts('@misc{a, title\n@misc{a, title = {B}}')).toEqual([
      'a! 1: “=” is missing after “title”',
      'a (2)',
    ]);
  });

  it.each([
    ['entries on one line', '@misc{a, t = {b}} '],
    ['entries in a comment', '% @misc{a'],
    ['comments without an end', '@comment{'],
    ['blanks', ' '],
    [
      'blanks within an entry that is broken',
      '@misc{a, title {x}\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t ',
    ],
  ])('ends for a megabyte of %s', (_, piece) => {
    const text = `@misc{broken, title {x}\n${piece.repeat(1_000_000 / piece.length)}`;
    expect([...splitBibtex(text)].length).toBeGreaterThan(0);
  });

  it('reads a thousand broken entries in a moment', () => {
    expect(parts('@misc{a, title = {B\n'.repeat(1_000))).toHaveLength(1_000);
  });
});
