/**
 * Finds where the least of `values` [from, to) stands, the leftmost of equals, in a time that grows
 * with the logarithm of their number: a segment tree of indices, built once.
 */
export function leastIndexIn(values: ArrayLike<number>): (from: number, to: number) => number {
  const count = values.length;
  // Node i has the children 2i and 2i + 1; the leaves are the values' own indices.
  const tree = new Int32Array(2 * count);
  const lesser = (a: number, b: number): number => {
    const difference = values[a]! - values[b]!;
    return difference < 0 || (difference === 0 && a < b) ? a : b;
  };
  for (let i = 0; i < count; i++) tree[count + i] = i;
  for (let i = count - 1; i > 0; i--) tree[i] = lesser(tree[2 * i]!, tree[2 * i + 1]!);

  return (from, to) => {
    if (from < 0 || to > count || from >= to) {
      throw new RangeError(`No values from ${from} to ${to} among ${count}.`);
    }
    let least = from;
    for (let low = from + count, high = to + count; low < high; low >>= 1, high >>= 1) {
      if (low & 1) least = lesser(least, tree[low++]!);
      if (high & 1) least = lesser(least, tree[--high]!);
    }
    return least;
  };
}
