import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { readAll } from './fixtures/read-all.ts';
import { readXlsx } from './read-xlsx.ts';

type Rows = (string | number | Date | null)[][];

async function workbook(sheets: Record<string, Rows>) {
  const parts = Object.entries(sheets).map(([sheet, data]) => ({
    sheet,
    data: data.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : value)),
    ),
  }));
  const file = await writeXlsxFile(parts).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

describe('readXlsx', () => {
  it('makes each row of the first filled sheet a document, and names the other sheets', async () => {
    const bytes = await workbook({
      Empty: [],
      Papers: [
        [null, null],
        ['Title', 'Abstract', 'Year', 'Seen'],
        ['A', 'Straße & <b>\nline', 2020, new Date(Date.UTC(2020, 1, 3))],
        [null, null],
        ['B', null, null],
      ],
      Notes: [['x']],
    });
    const { documents, problems, columns } = await readAll(readXlsx, bytes);
    expect(columns).toMatchObject({ columns: ['Title', 'Abstract', 'Year', 'Seen'] });
    expect(documents.map(({ part, text }) => [part, text])).toEqual([
      ['row 3', 'A\n\nStraße & <b>\nline'],
      ['row 5', 'B'],
    ]);
    expect(problems).toEqual([
      {
        part: 'sheet Notes',
        message: 'The sheet “Notes” was not read: only the first with rows, “Papers”, was.',
        advice: 'Save it as a file of its own to read it, too.',
      },
    ]);
    const chosen = { title: null, text: ['Year', 'Seen'], id: null, tag: null };
    const dated = await readAll(readXlsx, bytes, { columns: chosen });
    expect(dated.documents.map(({ text }) => text)).toEqual(['2020\n\n2020-02-03']);
  });

  it("reads LibreOffice's workbooks", async () => {
    const bytes = readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url));
    const { documents, problems } = await readAll(readXlsx, Uint8Array.from(bytes));
    expect(problems).toEqual([]);
    expect(documents.map(({ part, text, givenTag }) => [part, text, givenTag])).toEqual([
      ['row 2', 'Grüße\n\nZeile eins,\nZeile "zwei"', 'a'],
      ['row 4', '<b>fett</b> & mehr\n\nkursiv', 'b'],
    ]);
  });

  it('reads past a million empty rows, and refuses one cell far away from all others', async () => {
    const parts = unzipSync(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
    const name = 'xl/worksheets/sheet1.xml';
    const withRow = (row: string) => {
      const xml = strFromU8(parts[name]!).replace('</sheetData>', `${row}</sheetData>`);
      return zipSync({ ...parts, [name]: strToU8(xml) });
    };
    const text = (address: string) =>
      `<row r="1048576"><c r="${address}" t="inlineStr"><is><t>far</t></is></c></row>`;
    const { documents } = await readAll(readXlsx, withRow(text('C1048576')));
    expect(documents.map(({ part }) => part)).toEqual(['row 2', 'row 4', 'row 1048576']);
    await expect(readAll(readXlsx, withRow(text('XFD1048576')))).rejects.toThrow('column 16384');
  });

  it('unpacks no part whose claim another of the same name hides', async () => {
    const archive = zipSync({ 'xl/a.xml': new Uint8Array(9), 'xl/b.xml': new Uint8Array(9) });
    const directory = archive.length - 22 - 2 * (46 + 8);
    new DataView(archive.buffer).setUint32(directory + 24, 4_000_000_000, true);
    archive[directory + 46 + 8 + 46 + 3] = 'a'.charCodeAt(0);
    await expect(readAll(readXlsx, archive)).rejects.toThrow('workbook.xml');
  });

  it('refuses a workbook without rows, what is none, and one that unpacks to too much', async () => {
    await expect(readAll(readXlsx, await workbook({ A: [] }))).rejects.toThrow('is empty');
    const archive = zipSync({ 'a.xml': new Uint8Array(3) }).slice();
    await expect(readAll(readXlsx, archive)).rejects.toThrow('The workbook could not be read');
    await expect(readAll(readXlsx, 'text')).rejects.toMatchObject({ name: 'DocumentError' });
    // What the archive's directory claims of its one entry.
    const directory = archive.findIndex((_, at) => archive[at] === 0x50 && archive[at + 2] === 1);
    new DataView(archive.buffer).setUint32(directory + 24, 510_000_000, true);
    await expect(readAll(readXlsx, archive)).rejects.toMatchObject({
      message: 'The document unpacks to 510 MB of text, more than any does.',
      advice: 'Save the rows in several files, or as CSV.',
    });
  });
});
