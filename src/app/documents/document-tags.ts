import { decide } from '../../core/decide.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import { winner } from '../../core/winner.ts';
import type { RankedTag } from '../rank-tags.ts';
import type { Threshold } from '../settings-slice.ts';

/** What a document's probabilities come to. */
export interface DocumentTags {
  /** The tag that is given; null where the leader is given up and the set has no 'none of these'. */
  readonly given: RankedTag | null;
  /** The most probable tag. */
  readonly leader: RankedTag;
  /** The most probable of the tags that are not given; null where there is no other. */
  readonly second: RankedTag | null;
}

/**
 * How probabilities [tags] become a document's tags, by the rule of the live headline (verdict.ts). It
 * ranks nothing, so that 10,000 documents take a few milliseconds. A threshold that is on stands in
 * for the set's own ones. Null where the set has no tags.
 */
export function documentTagger(
  { tags, noneTag }: Pick<TagPack, 'tags' | 'noneTag'>,
  threshold: Threshold,
): (probabilities: Float64Array) => DocumentTags | null {
  const withThresholds = threshold.on
    ? tags.map((tag) => ({ ...tag, threshold: threshold.probability }))
    : tags;
  const placeOf = new Map(tags.map(({ name }, index) => [name, index]));
  return (probabilities) => {
    const ranked = (index: number): RankedTag => ({
      index,
      name: tags[index]!.name,
      probability: probabilities[index] ?? 0,
    });
    const leader = winner(probabilities);
    if (tags[leader] === undefined) return null;
    const name = decide({ tags: withThresholds, noneTag }, probabilities);
    const given = name === null ? undefined : placeOf.get(name);
    const others = probabilities.slice();
    others[given ?? leader] = -Infinity;
    return {
      given: given === undefined ? null : ranked(given),
      leader: ranked(leader),
      second: tags.length < 2 ? null : ranked(winner(others)),
    };
  };
}
