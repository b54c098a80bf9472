import type { RankedTag } from '../../app/rank-tags.ts';

/** The tags with their new numbers in an order of before, given as places in the set. */
export function inHeldOrder(
  ranked: readonly RankedTag[],
  order: readonly number[],
): readonly RankedTag[] {
  return ranked.toSorted((a, b) => order.indexOf(a.index) - order.indexOf(b.index));
}
