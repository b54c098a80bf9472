import { readFileSync } from 'node:fs';
import { readLabelledTable } from '../../src/documents/read-labelled-table.ts';
import type { LabelledRow } from '../../src/documents/read-labelled-table.ts';

/** `title,description` as the template `{title}. {description}`. */
export function templateOfColumns(columns: string): string {
  return columns
    .split(',')
    .map((column) => `{${column.trim()}}`)
    .join('. ');
}

/** The labelled rows of a file; rows without a tag are named through `warn`. */
export function readRowsFile(
  path: string,
  columns: { readonly textTemplate: string; readonly tagColumn: string },
  warn: (line: string) => void,
): readonly LabelledRow[] {
  const { rows, untaggedRows } = readLabelledTable(readFileSync(path, 'utf8'), columns);
  if (untaggedRows.length > 0) {
    warn(
      `${path}: ${untaggedRows.length} rows without a tag are left out: ${untaggedRows.join(', ')}.`,
    );
  }
  return rows;
}
