import type { TagPack } from '../../core/tag-pack.ts';
import type { AppState } from '../app-state.ts';
import type { Threshold } from '../settings-slice.ts';
import { type DocumentTags, documentTagger } from './document-tags.ts';
import type { DocumentRow } from './documents-slice.ts';
import { rememberLast } from './remember-last.ts';

/** The tags of rows; null of a row that is not tagged. */
export type TagsOf = (row: DocumentRow) => DocumentTags | null;

/**
 * What the rows are tagged with, by tag set and threshold of the state. Computed once for each
 * document: its probabilities are what it is known by.
 */
export function tagsOfRows({ packState, threshold }: TaggingState): TagsOf {
  return tagsOf(packState.phase === 'ready' ? packState.pack : null, threshold);
}

type TaggingState = Pick<AppState, 'packState' | 'threshold'>;

const tagsOf = rememberLast((pack: TagPack | null, threshold: Threshold): TagsOf => {
  if (pack === null) return () => null;
  const tagger = documentTagger(pack, threshold);
  const known = new WeakMap<Float64Array, DocumentTags | null>();
  return ({ probabilities }) => {
    // While another tag set takes over, rows still have the probabilities of the one before.
    if (probabilities?.length !== pack.tags.length) return null;
    let tags = known.get(probabilities);
    if (tags === undefined) {
      tags = tagger(probabilities);
      known.set(probabilities, tags);
    }
    return tags;
  };
});
