/**
 * A 32-bit hash of whole numbers: MurmurHash3's mixing (Austin Appleby, public domain), for spread,
 * not for security.
 */
export function contentHash(numbers: ArrayLike<number>, from = 0, to = numbers.length): number {
  let hash = 0;
  for (let i = from; i < to; i++) {
    let mixed = Math.imul(numbers[i]!, 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash ^= mixed;
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= to - from;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
