import { words } from '../../core/words.ts';
import type { ReadItem, ReadOptions } from '../file-reader.ts';
import type { ColumnChoice } from '../table-columns.ts';
import type { TableItem } from './table-item.ts';
import { DocumentError } from '../document-error.ts';
import { inSlices } from '../in-slices.ts';
import { tidyText } from '../tidy-text.ts';
import { guessColumns } from './guess-columns.ts';

/** Rows that are looked at before it is said what the columns are. */
const SAMPLE = 200;

/** As many as spreadsheets have. */
const MOST_COLUMNS = 16_384;

/** Of all rows. Cells of a workbook share their texts, so that a small file could have any number. */
const MOST_CHARACTERS = 500_000_000;

/** Columns that a message names. */
const MOST_NAMED = 20;

/**
 * Each row of a table as a document: its title, then its texts, joined by blank lines. Rows without
 * any text are left out, as a spreadsheet leaves empty rows.
 * @param columns - names, each one of a kind
 * @throws DocumentError when no column is text, a chosen one is not there, or no row has text
 */
export async function* tableDocuments(
  columns: readonly string[],
  items: Iterable<TableItem>,
  { columns: chosen, signal }: ReadOptions,
): AsyncGenerator<ReadItem, void> {
  if (columns.length > MOST_COLUMNS) {
    throw new DocumentError(
      words('The table has {count, number} columns; up to {most, number} can be read.', {
        count: columns.length,
        most: MOST_COLUMNS,
      }),
      words('Check that one sign parts its fields throughout, or leave some columns out.'),
    );
  }
  const source = items[Symbol.iterator]();
  const first: TableItem[] = [];
  while (first.length < SAMPLE) {
    const next = source.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const sample = first.flatMap((item) =>
    item.kind === 'row' ? [columns.map((_, index) => item.cell(index))] : [],
  );
  const choice = chosen ?? guessColumns(columns, sample);
  yield { kind: 'columns', columns, choice };
  check(columns, choice);

  let charactersLeft = MOST_CHARACTERS;
  let found = false;
  for await (const item of inSlices(rest(first, source), signal)) {
    const read = item.kind === 'row' ? document(columns, choice, item) : item;
    if (read === null) continue;
    if (read.kind === 'document') charactersLeft -= read.document.text.length;
    if (charactersLeft < 0) throw tooMuchText();
    found = true;
    yield read;
  }
  if (!found) {
    throw new DocumentError(
      words('No row of the table has text.'),
      words('Choose other columns, or check the file. It has: {columns}.', {
        columns: columnList(columns),
      }),
    );
  }
}

function tooMuchText(): DocumentError {
  return new DocumentError(
    words('The table repeats more text than can be read.'),
    words('Save the rows in several files, or as CSV.'),
  );
}

function* rest(first: readonly TableItem[], source: Iterator<TableItem>): Generator<TableItem> {
  yield* first;
  for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
}

function check(columns: readonly string[], { title, text, id, tag }: ColumnChoice): void {
  const missing = [title, ...text, id, tag].find(
    (name) => name !== null && !columns.includes(name),
  );
  if (typeof missing === 'string') {
    throw new DocumentError(
      words('The table has no column “{missing}”.', { missing }),
      words('Choose another one. It has: {columns}.', { columns: columnList(columns) }),
    );
  }
  if (title === null && text.length === 0) {
    throw new DocumentError(
      words('No column of the table looks like text.'),
      words('Choose the columns that hold it. It has: {columns}.', {
        columns: columnList(columns),
      }),
    );
  }
}

/** Their names, the first ones where there are many. */
function columnList(columns: readonly string[]): string {
  return columns.slice(0, MOST_NAMED).join(', ') + (columns.length > MOST_NAMED ? ', …' : '');
}

function document(
  columns: readonly string[],
  choice: ColumnChoice,
  row: TableItem & { readonly kind: 'row' },
): ReadItem | null {
  const cell = (column: string | null) =>
    column === null ? '' : tidyText(row.cell(columns.indexOf(column))).trim();
  const texts = [...new Set([choice.title, ...choice.text])]
    .map(cell)
    .filter((text) => text !== '');
  if (texts.length === 0) return null;
  const tag = cell(choice.tag);
  return {
    kind: 'document',
    document: {
      part: row.part,
      title: (cell(choice.title) || cell(choice.id)).replaceAll(/\s+/g, ' '),
      text: texts.join('\n\n'),
      headings: [],
      references: null,
      givenTag: tag === '' ? null : tag,
      notes: [],
    },
  };
}
