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
  const source = items[Symbol.iterator]();
  const first: TableItem[] = [];
  while (first.length < SAMPLE) {
    const next = source.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const sample = first.flatMap((item) => (item.kind === 'row' ? [item.cells] : []));
  const choice = chosen ?? guessColumns(columns, sample);
  yield { kind: 'columns', columns, choice };
  check(columns, choice);

  let found = false;
  for await (const item of inSlices(rest(first, source), signal)) {
    const read = item.kind === 'row' ? document(columns, choice, item) : item;
    if (read === null) continue;
    found = true;
    yield read;
  }
  if (!found) {
    throw new DocumentError(
      words('No row of the table has text.'),
      words('Choose other columns, or check the file. It has: {columns}.', {
        columns: columns.join(', '),
      }),
    );
  }
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
      words('Choose another one. It has: {columns}.', { columns: columns.join(', ') }),
    );
  }
  if (title === null && text.length === 0) {
    throw new DocumentError(
      words('No column of the table looks like text.'),
      words('Choose the columns that hold it. It has: {columns}.', {
        columns: columns.join(', '),
      }),
    );
  }
}

function document(
  columns: readonly string[],
  choice: ColumnChoice,
  { part, cells }: TableItem & { readonly kind: 'row' },
): ReadItem | null {
  const cell = (column: string | null) =>
    column === null ? '' : tidyText(cells[columns.indexOf(column)]!).trim();
  const texts = [...new Set([choice.title, ...choice.text])]
    .map(cell)
    .filter((text) => text !== '');
  if (texts.length === 0) return null;
  const tag = cell(choice.tag);
  return {
    kind: 'document',
    document: {
      part,
      title: (cell(choice.title) || cell(choice.id)).replaceAll(/\s+/g, ' '),
      text: texts.join('\n\n'),
      headings: [],
      references: null,
      givenTag: tag === '' ? null : tag,
      notes: [],
    },
  };
}
