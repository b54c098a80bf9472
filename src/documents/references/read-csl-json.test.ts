import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { readCslJson } from './read-csl-json.ts';

const read = (items: unknown) => readAll(readCslJson, JSON.stringify(items));

describe('readCslJson', () => {
  it('makes each item a document, and names those that say nothing', async () => {
    const { documents, problems } = await read([
      {
        id: 'x/1',
        'citation-key': 'kim',
        title: 'On <i>graphs</i>',
        abstract: '<jats:p>We.</jats:p>',
      },
      { id: 7, title: 'Nets', keyword: 'a, b', abstract: 12 },
      { id: 'c', type: 'book' },
      'no item',
    ]);
    expect(documents.map(({ part, text }) => [part, text])).toEqual([
      ['kim', 'On graphs\n\nWe.'],
      ['7', 'Nets\n\na, b'],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Item 3: “c” has neither title, abstract nor keywords.',
      'Item 4: “entry 4” has neither title, abstract nor keywords.',
    ]);
  });

  it.each([{}, [], 'x'])('refuses %j', async (items) => {
    await expect(read(items)).rejects.toThrow('The file is no list of CSL JSON items.');
  });
});
