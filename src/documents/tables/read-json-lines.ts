import { named, words } from '../../core/words.ts';
import type { FileReader } from '../file-reader.ts';
import type { JsonRow } from './json-rows.ts';
import type { TableItem } from './table-item.ts';
import { decodeText } from '../decode-text.ts';
import { jsonColumns, jsonItems } from './json-rows.ts';
import { tableDocuments } from './table-documents.ts';

/** Lines that are looked at for the names of columns. */
const SAMPLE = 200;

/** Reads JSON Lines: the object on each line is a document, named by its line. */
export const readJsonLines: FileReader = async function* (file, options) {
  const lines = decodeText(file.bytes).split('\n');
  const sample = [...rowsOf(lines.slice(0, SAMPLE))].flatMap((row) =>
    row.value === BROKEN ? [] : [row],
  );
  const columns = jsonColumns(sample);
  yield* tableDocuments(columns, items(lines, columns), options);
};

const BROKEN = Symbol('not JSON');

function* items(lines: readonly string[], columns: readonly string[]): Generator<TableItem> {
  for (const row of rowsOf(lines)) {
    if (row.value !== BROKEN) {
      yield* jsonItems([row], columns);
      continue;
    }
    const message = words('{place}: this is no valid JSON.', { place: named(row.place) });
    const advice = words('Write one whole object a line, then try again.');
    yield { kind: 'problem', problem: { part: row.part, message, advice } };
  }
}

function* rowsOf(lines: readonly string[]): Generator<JsonRow> {
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    const place = words('Line {line}', { line: number });
    yield { part: `line ${number}`, place, value: parse(line) };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return BROKEN;
  }
}
