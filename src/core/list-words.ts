import { type NamedWords, named, words } from './words.ts';

/** Things one after another, for a place in other words: `MiniLM, SciBERT`. Strings are names. */
export function listWords(things: readonly (string | NamedWords)[]): string | NamedWords {
  const [first = '', ...others] = things;
  return others.reduce<string | NamedWords>(
    (before, last) => named(words('{before}, {last}', { before, last })),
    first,
  );
}
