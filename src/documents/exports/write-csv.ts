import type { TableExport } from './table-export.ts';
import Papa from 'papaparse';
import { settingCells, tableCells, tableHeader } from './table-cells.ts';

/**
 * What spreadsheets take for a formula, which could send what is in the table away; also in full
 * width, which Excel takes in Japanese
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The table as CSV (RFC 4180). The settings are columns at the end, the same in each row: comments
 * above the header would hide it from spreadsheets and data frames, and rows of several runs can be
 * put together. Texts that a spreadsheet would take for formulas get an apostrophe before them. It
 * begins with a byte-order mark, without which Excel does not read UTF-8.
 */
export function writeCsv(table: TableExport): string {
  const settings = settingCells(table.settings);
  const fields = [...tableHeader(table), ...settings.map(([name]) => name)];
  const data = table.rows.map((row) => [
    ...tableCells(table, row),
    ...settings.map(([, value]) => value),
  ]);
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA })}\r\n`;
}
