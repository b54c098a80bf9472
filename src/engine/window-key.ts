import type { Pooling } from '../core/pooling.ts';

/**
 * What the vector of a window is remembered by: the ids themselves, as characters, so that two
 * windows can never be taken for each other.
 * @param ids at least one
 * @param encoder weights and precision, on which the vector depends as well
 */
export function windowKey(ids: Int32Array, pooling: Pooling, encoder: string): string {
  // Ids of large vocabularies need two characters; then the second ones follow all the first.
  const highs = hasLarge(ids) ? characters(ids.map((id) => id >>> 16)) : '';
  return `${encoder} ${pooling} ${ids.length} ${characters(ids)}${highs}`;
}

function hasLarge(ids: Int32Array): boolean {
  for (const id of ids) if (id > 0xffff) return true;
  return false;
}

function characters(codes: Int32Array): string {
  // Spreading a typed array goes through its iterator, which is ten times as slow.
  return Reflect.apply(String.fromCharCode, undefined, codes) as string;
}
