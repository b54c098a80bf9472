import Papa from 'papaparse';

/** Rows that Papa Parse gives at a time. */
const BATCH = 200;

/** Characters looked at together: Papa Parse looks through all that it is given for each batch. */
const WINDOW = 100_000;

/** Where a quotation mark is not closed within so much, it never is: a long book has a million characters. */
const LONGEST_FIELD = 2_000_000;

export interface RawRow {
  /** As a spreadsheet counts them, the first row of the file being 1. */
  readonly number: number;
  /** null: a quotation mark is broken; reading goes on at the next line. */
  readonly cells: readonly string[] | null;
}

/**
 * The rows of a delimited text as they stand. A row with a broken quotation mark ends with its line,
 * and the next line is the next row.
 * @param text - with \n as line breaks
 */
export function* delimitedRows(text: string, delimiter: string): Generator<RawRow> {
  let number = 0;
  let size = WINDOW;
  for (let start = 0; start < text.length;) {
    const end = lineEndAfter(text, start + size);
    const { rows, length, broken } = parse(text.slice(start, end), delimiter, BATCH);
    for (const cells of rows) yield { number: (number += 1), cells };
    start += length;
    if (!broken) {
      size = WINDOW;
      continue;
    }
    if (end < text.length && size < LONGEST_FIELD) {
      // A quoted field may go on beyond what was looked at.
      if (rows.length === 0) size *= 8;
      continue;
    }
    size = WINDOW;
    yield { number: (number += 1), cells: null };
    start = lineEndAfter(text, start);
  }
}

/** The offset after the next line break, or the text's end. */
function lineEndAfter(text: string, offset: number): number {
  const lineEnd = text.indexOf('\n', offset);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

/** The rows up to the first broken one, and how many characters they take. */
function parse(
  text: string,
  delimiter: string,
  most: number,
): { readonly rows: string[][]; readonly length: number; readonly broken: boolean } {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: most,
    // Fast mode splits the whole text for every batch.
    fastMode: false,
  });
  const brokenRow = errors.find(({ type }) => type === 'Quotes')?.row;
  if (brokenRow === undefined) return { rows: data, length: meta.cursor, broken: false };
  if (brokenRow === 0) return { rows: [], length: 0, broken: true };
  return { ...parse(text, delimiter, brokenRow), broken: true };
}
