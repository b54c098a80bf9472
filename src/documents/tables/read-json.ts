import { words } from '../../core/words.ts';
import type { FileReader } from '../file-reader.ts';
import type { JsonRow } from './json-rows.ts';
import { decodeText } from '../decode-text.ts';
import { DocumentError } from '../document-error.ts';
import { jsonColumns, jsonItems } from './json-rows.ts';
import { parseJson } from '../parse-json.ts';
import { tableDocuments } from './table-documents.ts';

/** Reads JSON: a list of objects, or an object that holds one; each is a document, `item 1` first. */
export const readJson: FileReader = async function* (file, options) {
  const rows = listIn(parseJson(decodeText(file.bytes))).map((value, index): JsonRow => ({
    part: `item ${index + 1}`,
    place: words('Item {item}', { item: index + 1 }),
    value,
  }));
  const columns = jsonColumns(rows);
  yield* tableDocuments(columns, jsonItems(rows, columns), options);
};

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const filled = lists.filter(([, list]) => Array.isArray(list) && list.some(isObject));
  if (filled.length === 1) return filled[0]![1] as unknown[];
  const found = filled.map(([name]) => name).join(', ');
  throw new DocumentError(
    found === ''
      ? words('The file holds no list of objects.')
      : words('The file holds more than one list: {found}.', { found }),
    words('Save the list that is to be read as a file of its own: {example}.', {
      example: '[{"title": "…", "text": "…"}]',
    }),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
