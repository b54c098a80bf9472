/**
 * A hash of whole numbers of 32 bits, for spread, not for security: MurmurHash3_x86_32 with seed 0
 * (Austin Appleby, public domain) of their little-endian bytes.
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
  hash ^= 4 * (to - from);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
