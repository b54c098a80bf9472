/** As much of a text as a message can show. */
const LONGEST = 60;

/** A value out of a JSON file, for a message. What a file nests or names itself never gets to be run. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value).slice(0, LONGEST);
}
