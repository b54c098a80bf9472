import { describe, expect, it } from 'vitest';
import { words } from '../../core/words.ts';
import { readAll } from './fixtures/read-all.ts';
import { manyRows } from './fixtures/many-rows.ts';
import { readDelimited } from './read-delimited.ts';

const read = (csv: string | Uint8Array<ArrayBuffer>, options = {}) =>
  readAll(readDelimited, csv, options);

describe('readDelimited', () => {
  it('makes each row a document, and says first what the columns were taken for', async () => {
    const { kinds, documents, columns } = await read(
      'id,title,description,tag\n7,Seeing,"Edges, and\nlines.",vision\n\n8,,Words.,\n',
    );
    expect(kinds).toEqual(['columns', 'document', 'document']);
    expect(columns).toEqual({
      kind: 'columns',
      columns: ['id', 'title', 'description', 'tag'],
      choice: { id: 'id', title: 'title', text: ['description'], tag: 'tag' },
    });
    expect(documents).toEqual([
      {
        part: 'row 2',
        title: 'Seeing',
        text: 'Seeing\n\nEdges, and\nlines.',
        headings: [],
        references: null,
        givenTag: 'vision',
        notes: [],
      },
      expect.objectContaining({ part: 'row 4', title: '8', text: 'Words.', givenTag: null }),
    ]);
  });

  it.each([
    ['semicolons', 'title;text\nA, b;One; \n'],
    ['tabs', 'title\ttext\nA, b\tOne\n'],
    ['bars', 'title|text\nA, b|One\n'],
    ["Excel's line", 'sep=;\ntitle;text\nA, b;One\n'],
    ['a byte-order mark and Windows line breaks', '\ufefftitle,text\r\n"A, b",One\r\n'],
  ])('knows %s', async (_, csv) => {
    const { documents, problems } = await read(csv);
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      expect.objectContaining({ part: 'row 2', title: 'A, b', text: 'A, b\n\nOne' }),
    ]);
  });

  it('reads UTF-16, as Excel writes it', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufefftitle\ttext\nÜber\tüber\n', 'utf16le'));
    expect((await read(utf16)).documents[0]!.text).toBe('Über\n\nüber');
  });

  it('keeps the separators in the lines of a table with one column', async () => {
    const { documents } = await read('text\nOne, two; three\nFour, five\n');
    expect(documents.map(({ text }) => text)).toEqual(['One, two; three', 'Four, five']);
  });

  it('names the row of a broken quotation mark, and reads the others', async () => {
    const { documents, problems } = await read(
      'title,text\nA,one\nB,"two" or so, never\nC,"three"\nD,"four\nE,five\nF,six\n',
    );
    expect(documents.map(({ part, title }) => [part, title])).toEqual([
      ['row 2', 'A'],
      ['row 4', 'C'],
      ['row 6', 'E'],
      ['row 7', 'F'],
    ]);
    expect(problems).toEqual([
      {
        part: 'row 3',
        message: 'Row 3: a quotation mark is out of place or never closed.',
        advice: 'Double the quotation marks within a quoted field, then try again.',
      },
      expect.objectContaining({ part: 'row 5' }),
    ]);
  });

  it('names a row with more fields than the header, and fills one with fewer', async () => {
    const { documents, problems } = await read('title,text\nA,b,c\nD\nE,f,\n');
    expect(problems[0]!.message).toBe('Row 2: it has 3 fields, but the header has 2.');
    expect(documents.map(({ text }) => text)).toEqual(['D', 'E\n\nf']);
  });

  it('gives up after a hundred broken rows, and says from where', async () => {
    const { problems, documents } = await read(`text,x\n${'"a" b,c\n'.repeat(150)}last,row\n`);
    expect(problems).toHaveLength(101);
    expect(problems[100]!.message).toContain('nothing from row 102 on was read');
    expect(documents).toEqual([]);
  });

  it('takes the columns that a person chose', async () => {
    const columns = { id: null, title: null, text: ['b', 'a'], tag: 'c' };
    const { documents } = await read('a,b,c\n1,2,3\n', { columns });
    expect(documents[0]).toMatchObject({ title: '', text: '2\n\n1', givenTag: '3' });
  });

  it('asks to choose where no column is text, after naming the columns', async () => {
    const items = readDelimited(
      { name: 'x.csv', bytes: new TextEncoder().encode('x,y\n1,2\n') },
      {},
    )[Symbol.asyncIterator]();
    expect((await items.next()).value).toMatchObject({ columns: ['x', 'y'] });
    await expect(items.next()).rejects.toMatchObject({
      message: 'No column of the table looks like text.',
      advice: words('Choose the columns that hold it. It has: {columns}.', { columns: 'x, y' }),
    });
  });

  it.each([
    ['', 'The table is empty.'],
    ['\n\n', 'The table is empty.'],
    ['title,text\n,\n', 'No row of the table has text.'],
    ['"title,text\nA,b\n', 'Row 1, the header: a quotation mark is out of place or never closed.'],
  ])('refuses %j', async (csv, message) => {
    await expect(read(csv)).rejects.toMatchObject({ name: 'DocumentError', message });
  });

  it('refuses columns that are not there', async () => {
    const columns = { id: null, title: null, text: ['gone'], tag: null };
    await expect(read('a,b\nc,d\n', { columns })).rejects.toThrow('no column “gone”');
  });

  it('reads fields of any length, and broken ones after them', async () => {
    const long = 'some words\n'.repeat(40_000);
    const { documents, problems } = await read(`title,text\nA,"${long}"\nB,"two" x\nC,"${long}"\n`);
    expect(documents.map(({ title, text }) => [title, text.length > long.length / 2])).toEqual([
      ['A', true],
      ['C', true],
    ]);
    expect(problems.map(({ part }) => part)).toEqual(['row 3']);
  });

  it.each([
    ['columns of one name', `a${',a'.repeat(50_000)}`],
    ['columns without names', `a${','.repeat(100_000)}`],
  ])('refuses more %s than any spreadsheet has', async (_, header) => {
    await expect(read(`${header}\n${'b c\n'.repeat(10_000)}`)).rejects.toThrow(
      'columns; up to 16,384 can be read',
    );
  });

  it('asks little of rows that are short in a wide table', async () => {
    const header = `text${',a'.repeat(16_000)}`;
    const { documents } = await read(`${header}\n${'b c\n'.repeat(50_000)}`);
    expect(documents).toHaveLength(50_000);
  });

  it('reads 10,000 rows, and stops when told to', async () => {
    const csv = manyRows(10_000);
    const { documents, problems } = await read(csv);
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(10_000);
    expect(documents[9_999]).toMatchObject({ part: 'row 10001', givenTag: 'vision' });

    const controller = new AbortController();
    let seen = 0;
    const run = async () => {
      const bytes = new TextEncoder().encode(csv);
      for await (const item of readDelimited({ name: '', bytes }, { signal: controller.signal })) {
        if (item.kind === 'document') seen += 1;
        if (seen === 100) controller.abort(new Error('cancelled'));
      }
    };
    await expect(run()).rejects.toThrow('cancelled');
    expect(seen).toBe(100);
  });
});
