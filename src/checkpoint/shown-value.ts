import { named, type NamedWords, words } from '../core/words.ts';
/** As much of a text as a message can show. */
const LONGEST = 60;

/** A value out of a JSON file, for a message. What a file nests or names itself never gets to be run. */
export function shownValue(value: unknown): string | NamedWords {
  if (Array.isArray(value)) return named(words('a list'));
  if (typeof value === 'object' && value !== null) return named(words('an object'));
  return String(value).slice(0, LONGEST);
}
