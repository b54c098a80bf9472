import { type NamedWords, named, words } from './words.ts';

/** A size in decimal megabytes with one decimal, such as `22.9 MB`. */
export function megabyteWords(bytes: number): NamedWords {
  return named(words('{megabytes, number, ::.0} MB', { megabytes: bytes / 1e6 }));
}
