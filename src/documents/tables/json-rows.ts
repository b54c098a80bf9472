import { named, words, type Words } from '../../core/words.ts';
import type { TableItem } from './table-item.ts';

/** Objects that are looked at for the names of columns. */
const SAMPLE = 1_000;

/** An object of a file, with where it stands in it: `item 3`. */
export interface JsonRow {
  readonly part: string;
  /** The same for a person: `Item 3`. */
  readonly place: Words;
  readonly value: unknown;
}

/** The names of what the first objects hold: texts, numbers, and lists of them. */
export function jsonColumns(rows: readonly JsonRow[]): string[] {
  const names = new Set<string>();
  for (const { value } of rows.slice(0, SAMPLE)) {
    for (const [name, content] of Object.entries(asObject(value) ?? {})) {
      if (content !== null && cellOf(content) !== null) names.add(name);
    }
  }
  return [...names];
}

/** Objects as rows of a table with these columns; what is no object is a problem. */
export function* jsonItems(
  rows: Iterable<JsonRow>,
  columns: readonly string[],
): Generator<TableItem> {
  for (const { part, place, value } of rows) {
    const object = asObject(value);
    if (object === null) {
      const message = words('{place}: this is no object with named values.', {
        place: named(place),
      });
      const advice = words('Write it like {example}, then try again.', {
        example: '{"title": "…", "text": "…"}',
      });
      yield { kind: 'problem', problem: { part, message, advice } };
      continue;
    }
    yield { kind: 'row', part, cell: (column) => cellOf(object[columns[column]!]) ?? '' };
  }
}

/** A bare text counts as an object with a text. */
function asObject(value: unknown): Record<string, unknown> | null {
  if (typeof value === 'string') return { text: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Record<string, unknown>;
}

/** Lists within each other that still are a cell's. */
const MAX_DEPTH = 8;

/** Null: nothing that a cell of a table can hold. */
function cellOf(value: unknown, depth = 0): string | null {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    if (depth === MAX_DEPTH) return null;
    const cells = value.map((item) => cellOf(item, depth + 1));
    return cells.includes(null) ? null : cells.filter(Boolean).join(', ');
  }
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
