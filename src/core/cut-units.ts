import { leastIndexIn } from './least-index.ts';

/** A cut leaves at least this part of a window on either side, if there is such a border. */
const SMALLEST_PART = 1 / 4;

/**
 * Cuts a row of units, the i-th having `offsets[i + 1] - offsets[i]` tokens, before the units of
 * the least rank, until no part of several units has more than `limit` tokens.
 * @returns the first unit of every part, and the number of units.
 */
export function cutUnits(
  offsets: readonly number[],
  ranks: ArrayLike<number>,
  limit: number,
): number[] {
  const leastIn = leastIndexIn(ranks);
  const smallest = Math.ceil(limit * SMALLEST_PART);
  const cuts = [0];
  // Parts still to look at, from the last to the first, so that cuts are found in order.
  const ends = [ranks.length];
  while (ends.length > 0) {
    const from = cuts.at(-1)!;
    const to = ends.at(-1)!;
    if (to - from <= 1 || offsets[to]! - offsets[from]! <= limit) {
      if (to > from) cuts.push(to);
      ends.pop();
      continue;
    }
    const first = firstAtLeast(offsets, offsets[from]! + smallest, from + 1, to);
    const last = firstAtLeast(offsets, offsets[to]! - smallest + 1, from + 1, to) - 1;
    ends.push(first <= last ? leastIn(first, last + 1) : leastIn(from + 1, to));
  }
  return cuts;
}

/** The first index in [from, to) where the rising `offsets` reach `target`, or `to`. */
function firstAtLeast(
  offsets: readonly number[],
  target: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
