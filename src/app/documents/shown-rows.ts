import type { AppState } from '../app-state.ts';
import type { DocumentRow, DocumentsFilter, DocumentsSort } from './documents-slice.ts';
import { rememberLast } from './remember-last.ts';
import { shownName } from './shown-name.ts';
import { sortRows } from './row-order.ts';
import { type TagsOf, tagsOfRows } from './tags-of-rows.ts';

/** The rows that the filter lets through, sorted: the same array until one of these changes. */
export function shownRows(state: AppState): readonly DocumentRow[] {
  const { documents, filter, sort } = state;
  return shown(documents, filter, sort, tagsOfRows(state));
}

const shown = rememberLast(
  (
    documents: readonly DocumentRow[] | null,
    filter: DocumentsFilter,
    sort: DocumentsSort,
    tagsOf: TagsOf,
  ): readonly DocumentRow[] => {
    if (documents === null) return [];
    const passes = rowFilter(filter, tagsOf);
    return sortRows(isOpen(filter) ? documents : documents.filter(passes), sort, tagsOf);
  },
);

/** Whether a row is to be shown. Rows without tags pass while nothing is asked of their tags. */
export function rowFilter(
  { tag, least, most, text }: DocumentsFilter,
  tagsOf: TagsOf,
): (row: DocumentRow) => boolean {
  const sought = text.trim().toLowerCase();
  const asksForTag = tag !== null || least > 0 || most < 1;
  return (row) => {
    if (sought !== '') {
      const isNamed = shownName(row.name).toLowerCase().includes(sought);
      if (!isNamed && !row.title.toLowerCase().includes(sought)) return false;
    }
    if (!asksForTag) return true;
    const given = tagsOf(row)?.given;
    if (given === undefined || given === null) return false;
    const { name, probability } = given;
    return (tag === null || name === tag) && probability >= least && probability <= most;
  };
}

function isOpen({ tag, least, most, text }: DocumentsFilter): boolean {
  return tag === null && least <= 0 && most >= 1 && text.trim() === '';
}
