import type { Tag } from '../core/tag-pack.ts';

export interface RankedTag {
  /** The tag's place in its set, which its colour follows. */
  readonly index: number;
  readonly name: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** The tags with their probabilities [tags], highest first; equals stay in the set's order. */
export function rankTags(tags: readonly Tag[], probabilities: ArrayLike<number>): RankedTag[] {
  return tags
    .map(({ name }, index) => ({ index, name, probability: probabilities[index] ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability);
}
