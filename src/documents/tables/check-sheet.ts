import { words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';

/** What spreadsheet programs allow. */
const MOST_ROWS = 1_048_576;

/** Cells from the first to the last one, empty ones too: the library makes something of each. */
const MOST_CELLS = 20_000_000;

/** How a row or a cell begins, and whether it does as XML wants it. */
const OPENING =
  /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])(?:((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)?/g;

const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** `XFD1048576`; a row has no letters. */
const ADDRESS = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/**
 * Makes sure that a sheet has not one cell far away from all others: a small file would fill the memory
 * with the empty ones between them.
 * @param xml of a worksheet
 * @throws DocumentError
 */
export function checkSheet(xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, attributes, empty] of xml.matchAll(OPENING)) {
    const place = attributes === undefined ? null : PLACE.exec(attributes);
    const address = place === null ? '' : (place[1] ?? place[2]!);
    const [, letters, number] = ADDRESS.exec(address) ?? [];
    // One without a place is the next one.
    if (attributes === undefined || (place !== null && number === undefined)) throw damaged();
    if (Number(number ?? 0) > MOST_ROWS) throw damaged();
    if (empty === '/' || letters === undefined) continue;
    if (letters !== '') columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(number));
  }
  if (rows * columns <= MOST_CELLS) return;
  throw new DocumentError(
    words(
      'A sheet reaches to row {rows} and column {columns}, with hardly anything in most of its cells.',
      { rows, columns },
    ),
    words('Delete what stands alone at its end, or save the rows as CSV.'),
  );
}

/** A is 1. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}

function damaged(): DocumentError {
  return new DocumentError(
    words('The workbook is damaged: it has a cell in no place.'),
    words('Open it in a spreadsheet program and save it again as .xlsx, without a password.'),
  );
}
