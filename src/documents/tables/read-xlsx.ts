import { zipSync } from 'fflate';
import { words } from '../../core/words.ts';
import type { FileReader } from '../file-reader.ts';
import type { TableItem } from './table-item.ts';
import { DocumentError } from '../document-error.ts';
import { openContainer } from '../zip/open-container.ts';
import { checkSheet } from './check-sheet.ts';
import { columnNames } from './column-names.ts';
import { tableDocuments } from './table-documents.ts';

/** Beyond this a workbook would not fit into a tab's memory as objects. */
const BOUNDS = {
  mostBytes: 500_000_000,
  advice: words('Save the rows in several files, or as CSV.'),
};

/** What the library reads: no pictures, no macros. */
const PART = /\.xml(?:\.rels)?$/;

type Cells = readonly unknown[];

/** Reads the first sheet of an XLSX workbook that has rows; each row below its header is a document. */
export const readXlsx: FileReader = async function* (file, options) {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile(soundWorkbook(file.bytes), { trim: false }).catch(
    (error: unknown) => {
      throw unreadable(String(error));
    },
  );
  options.signal?.throwIfAborted();
  const filled = sheets.filter(({ data }) => data.some(hasText));
  const [first, ...others] = filled;
  if (first === undefined) {
    throw new DocumentError(
      words('The workbook is empty.'),
      words('Check that this is the right file.'),
    );
  }
  const headerIndex = first.data.findIndex(hasText);
  const columns = columnNames(first.data[headerIndex]!.map(cellText));
  const items = itemsOf(first.data, headerIndex);
  yield* tableDocuments(columns, withUnread(items, first.sheet, others), options);
};

/**
 * The workbook's parts in an archive of our own making. The library believes what an archive says of
 * itself, however false, and unpacks what is packed in workers of its own, which a page may forbid.
 */
function soundWorkbook(bytes: Uint8Array): ArrayBuffer {
  const parts = openContainer(bytes, (part) => PART.test(part), BOUNDS);
  for (const part of parts.values()) checkSheet(new TextDecoder().decode(part));
  return zipSync(Object.fromEntries(parts), { level: 0 }).buffer;
}

function unreadable(reason: string): DocumentError {
  return new DocumentError(
    words('The workbook could not be read ({reason}).', { reason }),
    words('Open it in a spreadsheet program and save it again as .xlsx, without a password.'),
  );
}

function* itemsOf(data: readonly Cells[], header: number): Generator<TableItem> {
  for (const [index, cells] of data.entries()) {
    // Programs write a sheet's very last row for how it looks alone; a million empty ones come with it.
    if (index <= header || cells.every((cell) => cell === null)) continue;
    yield { kind: 'row', part: `row ${index + 1}`, cell: (column) => cellText(cells[column]) };
  }
}

function* withUnread(
  items: Iterable<TableItem>,
  read: string,
  others: readonly { readonly sheet: string }[],
): Generator<TableItem> {
  yield* items;
  for (const { sheet } of others) {
    const message = words(
      'The sheet “{sheet}” was not read: only the first with rows, “{read}”, was.',
      { sheet, read },
    );
    const advice = words('Save it as a file of its own to read it, too.');
    yield { kind: 'problem', problem: { part: `sheet ${sheet}`, message, advice } };
  }
}

function hasText(cells: Cells): boolean {
  return cells.some((cell) => cellText(cell).trim() !== '');
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    // Beyond the year 275,760 there are no dates.
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
