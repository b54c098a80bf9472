import type { TaggedDocument } from './kept/kept-documents.ts';

/** Tags of n documents, packed: one message for hundreds of them. */
export interface TaggedBlock {
  /** [n] */
  readonly ids: Float64Array;
  /** [n] */
  readonly passages: Uint32Array;
  /** [n] */
  readonly tokens: Uint32Array;
  /** [n, tags], row-major. */
  readonly probabilities: Float64Array;
}

export function packTags(
  documents: readonly (TaggedDocument & { readonly id: number })[],
): TaggedBlock {
  const tags = documents[0]?.probabilities.length ?? 0;
  const probabilities = new Float64Array(documents.length * tags);
  for (const [row, document] of documents.entries()) {
    probabilities.set(document.probabilities, row * tags);
  }
  return {
    ids: Float64Array.from(documents, ({ id }) => id),
    passages: Uint32Array.from(documents, ({ passages }) => passages),
    tokens: Uint32Array.from(documents, ({ tokens }) => tokens),
    probabilities,
  };
}

export function unpackTags(block: TaggedBlock): (TaggedDocument & { readonly id: number })[] {
  const { ids, passages, tokens, probabilities } = block;
  const tags = probabilities.length / Math.max(1, ids.length);
  return Array.from(ids, (id, row) => ({
    id,
    passages: passages[row]!,
    tokens: tokens[row]!,
    probabilities: probabilities.slice(row * tags, (row + 1) * tags),
  }));
}
