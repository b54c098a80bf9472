import { describe, expect, it } from 'vitest';
import { readLabelledTable } from './read-labelled-table.ts';
import { TableError } from './table-error.ts';

const columns = { textTemplate: '{title}. {description}', tagColumn: 'tag' };
const read = (csv: string) => readLabelledTable(csv, columns);

describe('readLabelledTable', () => {
  it('finds columns by their names and fills the template', () => {
    const { rows } = read(
      'id,tag,description,title\n1,vision,It sees.,An eye\n2,nlp,It reads.,A book',
    );
    expect(rows).toEqual([
      { text: 'An eye. It sees.', tag: 'vision' },
      { text: 'A book. It reads.', tag: 'nlp' },
    ]);
  });

  it('reads quoted fields as they stand, and trims tags', () => {
    const csv = 'title,description,tag\r\n"A, ""B""","Two\r\nlines ", nlp \r\n';
    expect(read(csv).rows).toEqual([{ text: 'A, "B". Two\r\nlines ', tag: 'nlp' }]);
  });

  it.each([
    ['semicolons', 'title;description;tag\nA;B, C;nlp'],
    ['tabs', 'title\tdescription\ttag\nA\tB, C\tnlp'],
    ['a byte order mark', '\uFEFFtitle,description,tag\nA,"B, C",nlp'],
    ['blanks around names', ' title ,description , tag\nA,"B, C",nlp'],
  ])('reads a table with %s', (_, csv) => {
    expect(read(csv).rows).toEqual([{ text: 'A. B, C', tag: 'nlp' }]);
  });

  it('reads a single column', () => {
    const tagOnly = { textTemplate: '{tag}', tagColumn: 'tag' };
    expect(readLabelledTable('tag\nnlp\n', tagOnly).rows).toEqual([{ text: 'nlp', tag: 'nlp' }]);
  });

  it('says which rows have no tag, as a spreadsheet counts', () => {
    const { rows, untaggedRows } = read('title,description,tag\nA,B,nlp\n\n , ,\nC,D, \n');
    expect(rows).toHaveLength(1);
    expect(untaggedRows).toEqual([5]);
  });

  it.each([
    ['an unknown column', 'title,tag\nA,nlp', 'no column “description”. It has: title, tag.'],
    ['no table', '', 'no column “tag”. It has: none.'],
    ['a row that is too long', 'title,description,tag\nA,B,nlp\nC,D,E,nlp', 'Row 3 has 4 fields'],
    ['a row that is too short', 'title,description,tag\nA,nlp', 'Row 2 has 2 fields'],
    ['an open quotation mark', 'title,description,tag\nA,"B,nlp\n', 'Row 2: a quotation mark'],
    ['no tagged row', 'title,description,tag\nA,B,\n', 'No row has a tag in the column “tag”'],
  ])('refuses %s', (_, csv, message) => {
    expect(() => read(csv)).toThrow(TableError);
    expect(() => read(csv)).toThrow(message);
  });

  it('refuses a template that names no column', () => {
    const options = { textTemplate: 'title', tagColumn: 'tag' };
    expect(() => readLabelledTable('title,tag\nA,nlp', options)).toThrow('“title” names no column');
  });
});
