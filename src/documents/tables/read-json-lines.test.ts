import { describe, expect, it } from 'vitest';
import { readAll } from './fixtures/read-all.ts';
import { readJsonLines } from './read-json-lines.ts';

describe('readJsonLines', () => {
  it('makes each line a document, and names the lines that are none', async () => {
    const { documents, problems } = await readAll(
      readJsonLines,
      '{"text": "a", "label": 0}\r\n\r\n{"text": "b\r\n[1]\r\n{"text": "c"}\r\n',
    );
    expect(documents.map(({ part, text, givenTag }) => [part, text, givenTag])).toEqual([
      ['line 1', 'a', '0'],
      ['line 5', 'c', null],
    ]);
    expect(problems.map(({ part, message }) => [part, message])).toEqual([
      ['line 3', 'Line 3: this is no valid JSON.'],
      ['line 4', 'Line 4: this is no object with named values.'],
    ]);
  });
});
