import type { AppState } from '../app-state.ts';
import type { DocumentRow, DocumentsFilter } from './documents-slice.ts';
import { rememberLast } from './remember-last.ts';
import { rowFilter } from './shown-rows.ts';
import { type TagsOf, tagsOfRows } from './tags-of-rows.ts';

export interface TagCounts {
  /** [tags] of the tag set in use: the documents that each is given to. */
  readonly counts: readonly number[];
  /** Tagged documents that no tag is given to. */
  readonly without: number;
}

/**
 * How many documents have each tag, among those that the filter lets through but for its tag: so the
 * bar of counts keeps its shape when one of its tags is clicked. The same object until they change.
 */
export function tagCounts(state: AppState): TagCounts {
  const { documents, filter, packState } = state;
  const tags = packState.phase === 'ready' ? packState.pack.tags.length : 0;
  const { least, most, text } = filter;
  return counted(documents, least, most, text, tags, tagsOfRows(state));
}

const counted = rememberLast(
  (
    documents: readonly DocumentRow[] | null,
    least: number,
    most: number,
    text: DocumentsFilter['text'],
    tags: number,
    tagsOf: TagsOf,
  ): TagCounts => {
    const passes = rowFilter({ tag: null, least, most, text }, tagsOf);
    const counts = new Array<number>(tags).fill(0);
    let without = 0;
    for (const row of documents ?? []) {
      const found = tagsOf(row);
      if (found === null || !passes(row)) continue;
      if (found.given === null) without += 1;
      else counts[found.given.index]! += 1;
    }
    return { counts, without };
  },
);
