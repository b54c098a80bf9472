import { TEXT } from './kept-keys.ts';
import type { TextSlice } from '../text-slice.ts';
import type { Tab } from '../tab.ts';
import { keep, type KeyValueStore, readKept } from './key-value-store.ts';

/** The text that this took the place of, where that came from elsewhere. */
export const OTHER_TEXT = 'taglight.text.other';
/** Stands as long as the text that was written last is a share that nobody wrote on in. */
export const IS_SHARED = 'taglight.text.shared';

interface Visit {
  readonly storage: KeyValueStore;
  readonly tab: Tab;
  /** The text that a link brought, or null. */
  readonly linkedText: string | null;
}

/**
 * The text that a visit begins with: a link's, else the one that this tab had of its own before it was
 * reloaded, else the one that was written last. What that takes the place of can be put back.
 */
export function firstText({
  storage,
  tab,
  linkedText,
}: Visit): Pick<TextSlice, 'text' | 'replaced'> {
  const last = readKept(storage, TEXT) ?? '';
  const text = linkedText ?? readKept(tab.session, TEXT) ?? last;
  const other = text === last ? readKept(storage, OTHER_TEXT) : last;
  if (other === null || other === '' || other === text) return { text, replaced: null };
  const isShared = text === last && readKept(storage, IS_SHARED) !== null;
  const by = linkedText !== null ? 'link' : isShared ? 'share' : 'other';
  return { text, replaced: { by, text: other } };
}

/** Has the next visit of this tab begin like another tab's. A text that it had of its own is kept. */
export function leaveOwnText(storage: KeyValueStore, { session }: Pick<Tab, 'session'>): void {
  const own = readKept(session, TEXT);
  if (own === null) return;
  keep(storage, OTHER_TEXT, own);
  keep(session, TEXT, null);
}
