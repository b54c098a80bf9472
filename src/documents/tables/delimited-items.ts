import { words, type Words } from '../../core/words.ts';
import type { RawRow } from './delimited-rows.ts';
import type { TableItem } from './table-item.ts';

/** After so many broken rows, each of which may be looked for to the end of the file, it is given up. */
const MOST_BROKEN_ROWS = 100;

const QUOTE_ADVICE = words('Double the quotation marks within a quoted field, then try again.');

/**
 * The rows below a header as items of a table: rows that do not fit it are problems.
 * @param width - how many columns the header has
 */
export function* delimitedItems(rows: Iterable<RawRow>, width: number): Generator<TableItem> {
  let broken = 0;
  for (const { number, cells } of rows) {
    const part = `row ${number}`;
    if (cells === null) {
      broken += 1;
      if (broken > MOST_BROKEN_ROWS) {
        const message = words(
          'Row {row}: a quotation mark is out of place or never closed in more than {most, number} rows: nothing from row {row} on was read.',
          { row: number, most: MOST_BROKEN_ROWS },
        );
        yield problem(part, message, QUOTE_ADVICE);
        return;
      }
      const message = words('Row {row}: a quotation mark is out of place or never closed.', {
        row: number,
      });
      yield problem(part, message, QUOTE_ADVICE);
    } else if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      const message = words(
        'Row {row}: it has {fields, number} fields, but the header has {width, number}.',
        {
          row: number,
          fields: cells.length,
          width,
        },
      );
      const advice = words(
        'Put quotation marks around a field that holds the separator or a line break.',
      );
      yield problem(part, message, advice);
    } else {
      yield { kind: 'row', part, cell: (column) => cells[column] ?? '' };
    }
  }
}

function problem(part: string, message: Words, advice: Words): TableItem {
  return { kind: 'problem', problem: { part, message, advice } };
}
