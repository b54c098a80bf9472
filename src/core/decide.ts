import type { TagPack } from './tag-pack.ts';
import { winner } from './winner.ts';

/**
 * The tag that is served: the most probable one, unless its probability is below its threshold; then
 * the tag that stands for 'none of these', or null where the set has none.
 *
 * @param probabilities - [tags], in the order of `pack.tags`
 */
export function decide(
  pack: Pick<TagPack, 'tags' | 'noneTag'>,
  probabilities: ArrayLike<number>,
): string | null {
  const best = winner(probabilities);
  const tag = pack.tags[best];
  if (tag === undefined) return pack.noneTag;
  return probabilities[best]! < tag.threshold ? pack.noneTag : tag.name;
}
