import type { DocumentsSort } from '../../app/documents/documents-slice.ts';
import { type Words, words } from '../../app/words/words.ts';

/** `list`: two lines a document, for narrow pages. */
export type TableLayout = 'full' | 'compact' | 'list';

export type ColumnKey =
  | 'select'
  | 'name'
  | 'title'
  | 'tag'
  | 'probability'
  | 'second'
  | 'passages'
  | 'tokens'
  | 'state';

export interface TableColumn {
  readonly key: ColumnKey;
  readonly name: Words;
  readonly sort: DocumentsSort['by'] | null;
  readonly isNumber?: true;
  /** As in `grid-template-columns`. */
  readonly width: string;
  readonly layouts: readonly TableLayout[];
}

const LAYOUTS = {
  all: ['full', 'compact', 'list'],
  tables: ['full', 'compact'],
  full: ['full'],
} as const;

/** In the order of the screen. */
export const COLUMNS: readonly TableColumn[] = [
  column('select', words('Select'), null, '44px', 'all'),
  column('name', words('Name'), 'name', 'minmax(0, 1.45fr)', 'all'),
  column('title', words('Title'), 'title', 'minmax(0, 1.4fr)', 'tables'),
  column('tag', words('Tag'), 'tag', 'minmax(0, 2.05fr)', 'all'),
  number('probability', words('Probability'), '128px', 'all'),
  column('second', words('Second tag'), null, 'minmax(0, 1.25fr)', 'full'),
  number('passages', words('Passages'), '88px', 'full'),
  number('tokens', words('Tokens'), '72px', 'full'),
  column('state', words('State'), 'state', '132px', 'all'),
];

/** The columns that each layout has room for. */
export const COLUMNS_OF: Record<TableLayout, readonly TableColumn[]> = {
  full: columnsFor('full'),
  compact: columnsFor('compact'),
  list: columnsFor('list'),
};

/**
 * Of rows, in pixels, by layout. Rows are alike, so that nothing has to be measured, and high enough for
 * a finger.
 */
export const ROW_HEIGHTS: Record<TableLayout, number> = { full: 44, compact: 44, list: 64 };
/** Of the head of the table, in pixels. */
export const HEAD_HEIGHT = 44;

function columnsFor(layout: TableLayout): readonly TableColumn[] {
  return COLUMNS.filter(({ layouts }) => layouts.includes(layout));
}

function column(
  key: ColumnKey,
  name: Words,
  sort: DocumentsSort['by'] | null,
  width: string,
  layouts: keyof typeof LAYOUTS,
): TableColumn {
  return { key, name, sort, width, layouts: LAYOUTS[layouts] };
}

function number(
  key: 'probability' | 'passages' | 'tokens',
  name: Words,
  width: string,
  layouts: keyof typeof LAYOUTS,
): TableColumn {
  return { ...column(key, name, key, width, layouts), isNumber: true };
}
