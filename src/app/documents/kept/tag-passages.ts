import { aggregateWindows } from '../../../core/aggregate.ts';
import { headProbabilities } from '../../../core/head-probabilities.ts';
import type { TagPack } from '../../../core/tag-pack.ts';
import type { PassageVectors } from '../../../storage/documents/document-store.ts';
import type { TaggedPassage } from '../open-document.ts';
import type { TaggedDocument } from './kept-documents.ts';

/**
 * A document's passages with their tags.
 * @throws RangeError when the vectors are another encoder's
 */
export function tagPassages(
  pack: Pick<TagPack, 'encoder' | 'head'>,
  { starts, ends, tokens, vectors }: PassageVectors,
): TaggedPassage[] {
  const features = vectors.length / Math.max(1, starts.length);
  return Array.from(starts, (start, index) => ({
    start,
    end: ends[index]!,
    tokens: tokens[index]!,
    probabilities: headProbabilities(
      pack,
      vectors.subarray(index * features, (index + 1) * features),
    ),
  }));
}

/**
 * A document's tags: the mean of its passages' probabilities, each counted by its tokens, as for a text
 * being written. Every token has the same say, so it matters little where passages are cut; and as
 * probabilities are averaged, not logits, one passage that the head is overly sure of cannot outvote
 * the rest.
 * @returns null without passages
 */
export function tagDocument(
  pack: Pick<TagPack, 'encoder' | 'head'>,
  vectors: PassageVectors,
): TaggedDocument | null {
  const passages = tagPassages(pack, vectors);
  if (passages.length === 0) return null;
  return {
    probabilities: aggregateWindows(passages),
    passages: passages.length,
    tokens: passages.reduce((sum, { tokens }) => sum + tokens, 0),
  };
}
