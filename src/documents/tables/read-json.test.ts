import { describe, expect, it } from 'vitest';
import { readAll } from './fixtures/read-all.ts';
import { readJson } from './read-json.ts';

describe('readJson', () => {
  it('makes each object a document', async () => {
    const { documents, problems, columns } = await readAll(
      readJson,
      '[{"title": "A", "abstract": "one", "tags": ["x", "y"], "n": {"deep": 1}},\n 7,\n {"abstract": "two", "id": 5}]',
    );
    expect(columns).toMatchObject({
      columns: ['title', 'abstract', 'tags', 'id'],
      choice: { title: 'title', text: ['abstract'], tag: 'tags', id: 'id' },
    });
    expect(
      documents.map(({ part, title, text, givenTag }) => [part, title, text, givenTag]),
    ).toEqual([
      ['item 1', 'A', 'A\n\none', 'x, y'],
      ['item 3', '5', 'two', null],
    ]);
    expect(problems).toEqual([
      {
        part: 'item 2',
        message: 'Item 2: this is no object with named values.',
        advice: 'Write it like {"title": "…", "text": "…"}, then try again.',
      },
    ]);
  });

  it('finds the list within an object, and takes a list of texts', async () => {
    const wrapped = await readAll(readJson, '{"version": 1, "ids": [1], "rows": [{"text": "a"}]}');
    expect(wrapped.documents.map(({ text }) => text)).toEqual(['a']);
    const texts = await readAll(readJson, '["a b", "c d"]');
    expect(texts.documents.map(({ text }) => text)).toEqual(['a b', 'c d']);
  });

  it('leaves out what nests without end', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const { documents } = await readAll(readJson, `[{"text": "a b", "more": ${deep}}]`);
    expect(documents.map(({ text }) => text)).toEqual(['a b']);
  });

  it.each([
    ['[{"a": 1},\n{]', 'The file is no valid JSON'],
    ['{"a": [{}], "b": [{}]}', 'The file holds more than one list: a, b.'],
    ['{"a": 1}', 'The file holds no list of objects.'],
    ['[{"a": 1}]', 'No column of the table looks like text.'],
  ])('refuses %j', async (json, message) => {
    await expect(readAll(readJson, json)).rejects.toThrow(message);
  });
});
