import type { FileReader } from '../file-reader.ts';
import type { TableItem } from './table-item.ts';
import { DocumentError } from '../document-error.ts';
import { zipEntries } from '../zip/zip-entries.ts';
import { columnNames } from './column-names.ts';
import { tableDocuments } from './table-documents.ts';

/** Unpacked, beyond which a workbook would not fit into a tab's memory as objects. */
const MOST_UNPACKED_BYTES = 500_000_000;

type Cells = readonly unknown[];

/** Reads the first sheet of an XLSX workbook that has rows; each row below its header is a document. */
export const readXlsx: FileReader = async function* (file, options) {
  checkSize(file.bytes);
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const sheets = await readXlsxFile(file.bytes.slice().buffer, { trim: false }).catch(
    (error: unknown) => {
      throw unreadable(String(error));
    },
  );
  options.signal?.throwIfAborted();
  const filled = sheets.filter(({ data }) => data.some(hasText));
  const [first, ...others] = filled;
  if (first === undefined) {
    throw new DocumentError('The workbook is empty.', 'Check that this is the right file.');
  }
  const headerIndex = first.data.findIndex(hasText);
  const columns = columnNames(first.data[headerIndex]!.map(cellText));
  const items = itemsOf(first.data, headerIndex, columns.length);
  yield* tableDocuments(columns, withUnread(items, first.sheet, others), options);
};

/** By what the archive says of itself: no more comes out of it. */
function checkSize(bytes: Uint8Array): void {
  const size = zipEntries(bytes).reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (size <= MOST_UNPACKED_BYTES) return;
  throw new DocumentError(
    `The workbook unpacks to ${Math.round(size / 1e6)} MB, more than ${MOST_UNPACKED_BYTES / 1e6} MB.`,
    'Save the rows in several files, or as CSV.',
  );
}

function unreadable(reason: string): DocumentError {
  return new DocumentError(
    `The workbook could not be read (${reason}).`,
    'Open it in a spreadsheet program and save it again as .xlsx, without a password.',
  );
}

function* itemsOf(data: readonly Cells[], header: number, width: number): Generator<TableItem> {
  for (const [index, cells] of data.entries()) {
    if (index <= header) continue;
    const row = Array.from({ length: width }, (_, column) => cellText(cells[column]));
    yield { kind: 'row', part: `row ${index + 1}`, cells: row };
  }
}

function* withUnread(
  items: Iterable<TableItem>,
  read: string,
  others: readonly { readonly sheet: string }[],
): Generator<TableItem> {
  yield* items;
  for (const { sheet } of others) {
    const message = `The sheet '${sheet}' was not read: only the first with rows, '${read}', was.`;
    const advice = 'Save it as a file of its own to read it, too.';
    yield { kind: 'problem', problem: { part: `sheet ${sheet}`, message, advice } };
  }
}

function hasText(cells: Cells): boolean {
  return cells.some((cell) => cellText(cell).trim() !== '');
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
