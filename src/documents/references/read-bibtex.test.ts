import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { randomBibtex } from './fixtures/random-bibtex.ts';
import { readBibtex } from './read-bibtex.ts';

const read = (bibtex: string | Uint8Array<ArrayBuffer>) => readAll(readBibtex, bibtex);

describe('readBibtex', () => {
  it('makes each entry a document of title, abstract and keywords', async () => {
    const { documents, problems } = await read(
      '@string{ml = {machine learning}}\n@article{kim2020,\n' +
        '  title = {{G}raphs in na{\\"\\i}ve $O(n)$},\n  subtitle = "A Study",\n' +
        '  abstract = {We draw.\n  All day.},\n  keywords = {graphs; {drawing}; } # ml,\n}\n',
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        part: 'kim2020',
        title: 'Graphs in naïve O(n): A Study',
        text: 'Graphs in naïve O(n): A Study\n\nWe draw. All day.\n\ngraphs, drawing, machine learning',
        headings: [],
        references: null,
        givenTag: null,
        notes: [],
      },
    ]);
  });

  it('names what is broken, and reads the others', async () => {
    const { documents, problems } = await read(
      '@misc{a, title = {A}}\n@misc{b,\n title = {B\n}\n\n@misc{a, title = {C}}\n@misc{, note = {n}}\n',
    );
    expect(documents.map(({ part, title }) => [part, title])).toEqual([
      ['a', 'A'],
      ['a (2)', 'C'],
    ]);
    expect(problems).toEqual([
      {
        part: 'b',
        message: 'Line 2: “b” could not be read: its closing brace is missing.',
        advice: 'Mend this entry in the file, then read it again.',
      },
      expect.objectContaining({ part: 'entry 4' }),
    ]);
  });

  it('takes a missing title from the work that holds it, and anything from xdata', async () => {
    const { documents } = await read(
      '@inbook{a, crossref = {B}, abstract = {Of A.}}\n' +
        '@inproceedings{c, title = {C}, crossref = {b}, xdata = {x}}\n' +
        '@book{b, title = {B}, abstract = {Of B.}}\n@xdata{x, abstract = {Of X.}}\n',
    );
    expect(documents.map(({ text }) => text)).toEqual(['B\n\nOf A.', 'C\n\nOf X.', 'B\n\nOf B.']);
  });

  it('lets entries without keys take nothing from each other', async () => {
    const { documents } = await read('@misc{, title = {A}, abstract = {a}}\n@misc{title = {B}}\n');
    expect(documents.map(({ text }) => text)).toEqual(['A\n\na', 'B']);
  });

  it('is not caught in a circle of references', async () => {
    const { problems } = await read('@book{a, crossref = {b}}\n@book{b, crossref = {a}}\n');
    expect(problems.map(({ part }) => part)).toEqual(['a', 'b']);
  });

  it('reads Latin-1 and UTF-16', async () => {
    const bibtex = '\ufeff@misc{ü, title = {Übung}}';
    const latin1 = Uint8Array.from(Buffer.from(bibtex.slice(1), 'latin1'));
    const utf16 = Uint8Array.from(Buffer.from(bibtex, 'utf16le'));
    for (const bytes of [bibtex, latin1, utf16]) {
      expect((await read(bytes)).documents).toEqual([
        expect.objectContaining({ part: 'ü', text: 'Übung' }),
      ]);
    }
  });

  it('reads a thousand entries, and stops when told to', async () => {
    const bibtex = randomBibtex(1, 1_000);
    const { documents, problems } = await read(bibtex);
    expect(documents.length + problems.length).toBe(1_000);
    expect(problems.length).toBeLessThan(200);

    const controller = new AbortController();
    let seen = 0;
    const run = async () => {
      const bytes = new TextEncoder().encode(bibtex);
      for await (const item of readBibtex({ name: '', bytes }, { signal: controller.signal })) {
        seen += item.kind === 'document' ? 1 : 0;
        if (seen === 10) controller.abort(new Error('cancelled'));
      }
    };
    await expect(run()).rejects.toThrow('cancelled');
    expect(seen).toBe(10);
  });

  it('ends for more keywords than anyone writes', async () => {
    const keywords = Array.from({ length: 300_000 }, (_, index) => `\\a{${index}}`).join(';');
    const { documents } = await read(`@misc{a, title = {A}, keywords = {${keywords}}}`);
    expect(documents).toHaveLength(1);
  });

  it('refuses a file without entries', async () => {
    await expect(read('Dear Sir,')).rejects.toMatchObject({
      name: 'DocumentError',
      message: 'The file has no BibTeX entry.',
    });
  });
});
