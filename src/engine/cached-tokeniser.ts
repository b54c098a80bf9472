import { BoundedCache } from '../core/bounded-cache.ts';
import type { Tokeniser } from './tokeniser.ts';

/** Enough to remember the sentences of 5 MB of text, so that an edit tokenises one of them. */
const CACHE_BYTES = 64_000_000;

/** What a Map entry costs beside its key and value, roughly. */
const ENTRY_BYTES = 200;

/** A tokeniser that remembers what it was last asked. */
export function cachedTokeniser(tokeniser: Tokeniser, capacity = CACHE_BYTES): Tokeniser {
  const cache = new BoundedCache<Int32Array>(capacity);
  return {
    ...tokeniser,
    tokenise(text) {
      const known = cache.get(text);
      if (known) return known;
      const ids = tokeniser.tokenise(text);
      cache.set(detached(text), ids, 2 * text.length + ids.byteLength + ENTRY_BYTES);
      return ids;
    },
  };
}

/**
 * The same text in memory of its own. A slice keeps the text that it was cut from alive, which here
 * would be every version of a long text.
 */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
