import { CHOICE, DOCUMENTS_SETTINGS, PINNED, SETTINGS, TEXT } from '../keeping/kept-keys.ts';
import { keep, type KeyValueStore, readKept } from '../keeping/key-value-store.ts';

/** An address that asks for a start without the last text and settings; index.html has a link to it. */
export const WITHOUT_LAST = '?start=without-last';

/** What a start takes up from the last visit, by the keys that it is kept under. */
const TAKEN_UP = [TEXT, PINNED, SETTINGS, CHOICE, DOCUMENTS_SETTINGS];

const asideOf = (key: string): string => key.replace('taglight.', 'taglight.aside.');

/**
 * Puts the last text and settings aside, so that the next start is like a first one: for when they are
 * what the page fails at. What lay aside before goes.
 */
export function putAside(storage: KeyValueStore): void {
  for (const key of TAKEN_UP) {
    const value = readKept(storage, key);
    if (value === null) continue;
    // First its own room is given back: a full storage has none for two.
    keep(storage, key, null);
    if (!keep(storage, asideOf(key), value)) keep(storage, key, value);
  }
}

/** Whether something lies aside. */
export function hasAside(storage: KeyValueStore): boolean {
  return TAKEN_UP.some((key) => readKept(storage, asideOf(key)) !== null);
}

/** Puts back what lies aside, for the next start. A text that was written since then lies aside instead. */
export function putBack(storage: KeyValueStore): void {
  const since = readKept(storage, TEXT);
  for (const key of TAKEN_UP) {
    const value = readKept(storage, asideOf(key));
    keep(storage, asideOf(key), null);
    if (value !== null) keep(storage, key, value);
  }
  if (since !== null && since !== readKept(storage, TEXT)) keep(storage, asideOf(TEXT), since);
}

export function forgetAside(storage: KeyValueStore): void {
  for (const key of TAKEN_UP) keep(storage, asideOf(key), null);
}
