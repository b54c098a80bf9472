import { words } from '../../core/words.ts';
import Papa from 'papaparse';
import type { FileReader } from '../file-reader.ts';
import { decodeText } from '../decode-text.ts';
import { DocumentError } from '../document-error.ts';
import { columnNames } from './column-names.ts';
import { delimitedItems } from './delimited-items.ts';
import { delimitedRows } from './delimited-rows.ts';
import { tableDocuments } from './table-documents.ts';

/** Lets a table with one column have every other separator in its texts. */
const NO_DELIMITER = '\u001f';

/** Excel's own first line that names the separator; it hides it from people. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** Reads CSV, also with semicolons, tabs or bars: each row below the header is a document. */
export const readDelimited: FileReader = async function* (file, options) {
  const text = decodeText(file.bytes);
  const named = SEPARATOR_LINE.exec(text);
  const table = named === null ? text : text.slice(named[0].length);
  const rows = delimitedRows(table, named?.[1] ?? guessDelimiter(table));
  for (const { cells, number } of rows) {
    if (cells === null) {
      throw new DocumentError(
        words('Row {number}, the header: a quotation mark is out of place or never closed.', {
          number,
        }),
        words('Mend the names of the columns, then try again.'),
      );
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    yield* tableDocuments(columnNames(cells), delimitedItems(rows, cells.length), options);
    return;
  }
  throw new DocumentError(
    words('The table is empty.'),
    words('Check that this is the right file.'),
  );
};

function guessDelimiter(text: string): string {
  const { data, meta } = Papa.parse<string[]>(text, {
    preview: 1,
    newline: '\n',
    skipEmptyLines: true,
  });
  return (data[0] ?? []).length > 1 ? meta.delimiter : NO_DELIMITER;
}
