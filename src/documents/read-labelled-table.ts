import { words } from '../core/words.ts';
import Papa from 'papaparse';
import { TableError } from './table-error.ts';
import { fillTemplate, templateColumns } from './text-template.ts';

export interface LabelledRow {
  readonly text: string;
  readonly tag: string;
}

export interface LabelledTable {
  readonly rows: readonly LabelledRow[];
  /** Rows without a tag, which are left out, as a spreadsheet counts them: the header is row 1. */
  readonly untaggedRows: readonly number[];
}

/**
 * The labelled rows of a CSV table (or one with tabs or semicolons) whose first row names the
 * columns. Blank rows do not count.
 *
 * @param csv - the table's text
 * @param textTemplate - how a row becomes a text: column names in braces, `{title}. {description}`
 * @throws TableError when a column is not there, a row does not fit the header, or no row has a tag
 */
export function readLabelledTable(
  csv: string,
  { textTemplate, tagColumn }: { readonly textTemplate: string; readonly tagColumn: string },
): LabelledTable {
  const [header = [], ...records] = parse(csv);
  const columns = header.map((name) => name.trim());
  const indexOf = (column: string) => {
    const index = columns.indexOf(column);
    if (index !== -1) return index;
    const present = columns.filter((name) => name !== '').join(', ');
    throw new TableError(
      present === ''
        ? words('The table has no column “{column}”. It has: none.', { column })
        : words('The table has no column “{column}”. It has: {present}.', { column, present }),
    );
  };
  const tagIndex = indexOf(tagColumn);
  const textColumns = templateColumns(textTemplate);
  if (textColumns.length === 0) {
    throw new TableError(
      words('“{textTemplate}” names no column. Put column names in braces: {example}.', {
        textTemplate,
        example: '{title}',
      }),
    );
  }
  const textIndices = new Map(textColumns.map((column) => [column, indexOf(column)]));

  const rows: LabelledRow[] = [];
  const untaggedRows: number[] = [];
  for (const [index, fields] of records.entries()) {
    const rowNumber = index + 2;
    if (fields.every((field) => field.trim() === '')) continue;
    if (fields.length !== columns.length) {
      throw new TableError(
        words(
          'Row {rowNumber} has {found} fields, but the header has {wanted}. Put quotation marks around a field that holds the separator or a line break.',
          { rowNumber, found: fields.length, wanted: columns.length },
        ),
      );
    }
    const tag = fields[tagIndex]!.trim();
    const text = fillTemplate(textTemplate, (column) => fields[textIndices.get(column)!]!);
    if (tag === '') untaggedRows.push(rowNumber);
    else rows.push({ text, tag });
  }
  if (rows.length === 0) {
    throw new TableError(
      words('No row has a tag in the column “{tagColumn}”. Add tags, then try again.', {
        tagColumn,
      }),
    );
  }
  return { rows, untaggedRows };
}

function parse(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    throw new TableError(
      words(
        'Row {row}: a quotation mark is out of place or never closed. Double the quotation marks within a quoted field.',
        { row: (broken.row ?? 0) + 1 },
      ),
    );
  }
  return data;
}
