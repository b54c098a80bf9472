import { decide } from '../core/decide.ts';
import type { TagPack } from '../core/tag-pack.ts';
import { rankTags, type RankedTag } from './rank-tags.ts';
import type { Threshold } from './settings-slice.ts';

/** Tags less than this behind the winner are called nearly as likely. */
const NEAR = 0.1;

export interface Verdict {
  /** The tag that is given; null where the leader is given up and the set has no 'none of these'. */
  readonly given: RankedTag | null;
  /** The most probable tag, which is given unless it is below the threshold. */
  readonly leader: RankedTag;
  /** The tags nearly as likely as the leader. */
  readonly near: readonly RankedTag[];
}

/**
 * What the probabilities [tags] come to. A threshold that is on stands in for the set's own ones.
 * Null where the set has no tags.
 */
export function verdict(
  pack: Pick<TagPack, 'tags' | 'noneTag'>,
  probabilities: ArrayLike<number>,
  threshold: Threshold,
): Verdict | null {
  const ranked = rankTags(pack.tags, probabilities);
  const [leader, ...others] = ranked;
  if (leader === undefined) return null;
  const tags = threshold.on
    ? pack.tags.map((tag) => ({ ...tag, threshold: threshold.probability }))
    : pack.tags;
  const name = decide({ tags, noneTag: pack.noneTag }, probabilities);
  return {
    given: ranked.find((tag) => tag.name === name) ?? null,
    leader,
    near: others.filter((tag) => leader.probability - tag.probability < NEAR),
  };
}
