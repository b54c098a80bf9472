import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hostileTable } from './fixtures/hostile-table.ts';
import { writeCsv } from './write-csv.ts';

const parse = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

describe('writeCsv', () => {
  it('has a header, a row a document, all probabilities and the settings', () => {
    const csv = writeCsv(hostileTable);
    expect(csv.startsWith('\ufeffname,title,tag,')).toBe(true);
    const [header, first, , last] = parse(csv);
    expect(header!.join()).toBe(
      'name,title,tag,probability,second tag,second probability,passages,tokens,state,' +
        'P(vision),P(=language),model,backend,precision,tag set,threshold,date,Taglight',
    );
    const settings = [
      'MiniLM',
      'WASM',
      'int8',
      'Topics',
      '0.35',
      '2026-11-20T10:00:00.000Z',
      '0.1.0',
    ];
    expect(first!.slice(0, 4)).toEqual(['papers/a.pdf', 'Seeing, "far"', 'vision', '0.9']);
    expect(first!.slice(6)).toEqual(['3', '700', 'tagged', '0.9', '0.1', ...settings]);
    expect(last!.slice(2)).toEqual(['', '', '', '', '0', '0', 'unread', '', '', ...settings]);
  });

  it('lets no text be taken for a formula, and leaves numbers', () => {
    const [, first, second, third] = parse(writeCsv(hostileTable));
    expect(first![4]).toBe("'=language");
    expect(second!.slice(0, 4)).toEqual([
      "'@SUM(1)|x",
      expect.stringMatching(/^'=HYPERLINK/),
      "'=language",
      '0.123457',
    ]);
    expect(third!.slice(0, 2)).toEqual(["'-2+3", "' \t+1"]);
  });

  it.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '\na', '＝1', ' =1'])('defuses %j', (title) => {
    const rows = [{ ...hostileTable.rows[0]!, title }];
    expect(parse(writeCsv({ ...hostileTable, rows }))[1]![1]).toBe(`'${title}`);
  });
});
