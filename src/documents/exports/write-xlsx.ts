import type { Cell } from './table-cells.ts';
import type { TableExport } from './table-export.ts';
import { settingCells, tableCells, tableHeader } from './table-cells.ts';

/** Excel refuses files with longer ones. */
const LONGEST_CELL = 32_767;

/** The table as an XLSX workbook, with the settings on a sheet of their own. No cell is a formula. */
export async function writeXlsx(table: TableExport): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const documents = [
    tableHeader(table).map(headerCell),
    ...table.rows.map((row) => tableCells(table, row).map(cell)),
  ];
  const settings = settingCells(table.settings).map((row) => row.map(cell));
  const file = await writeXlsxFile([
    { sheet: 'Documents', data: documents, stickyRowsCount: 1 },
    { sheet: 'Settings', data: settings },
  ]).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

function headerCell(name: string) {
  return { value: name, type: String, fontWeight: 'bold' as const };
}

function cell(value: Cell) {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: value.slice(0, LONGEST_CELL), type: String };
}
