import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import type { Tab } from '../tab.ts';
import { TEXT } from './kept-keys.ts';
import { IS_SHARED, OTHER_TEXT } from './kept-text.ts';
import type { ChangedBy, KeptValues } from './kept-values.ts';
import { keep, readKept } from './key-value-store.ts';

/** Browsers give a site about 5 million characters in all; a text may take a fifth of that. */
export const MOST_KEPT_CHARACTERS = 1_000_000;

/** Writing is synchronous, so it is not done at every key; a crash loses what came in this time. */
const AT_MOST_EVERY = 250;

interface Options {
  readonly storage: KeptValues;
  readonly clock: Clock;
  readonly tab: Tab;
  /** The text became another one by no act of the person. */
  readonly onFollow: () => void;
}

/**
 * Keeps the store's text for the next visit, and follows the text that is written in another tab as
 * long as this tab has no text of its own. Of two texts the one that was written last is the next
 * visit's; the other is kept beside it. `flush` writes at once what is still waiting.
 */
export function keepText(
  store: StoreApi<AppState>,
  { storage, clock, tab, onFollow }: Options,
): { readonly flush: () => void } {
  let callOff: (() => void) | null = null;
  /** The kept text as this tab wrote or took it the last time; what differs is another tab's. */
  let known = readKept(storage, TEXT) ?? '';
  /** Whether the text began as another one than the kept text, or was taken back. */
  let isApart = store.getState().text !== known;
  let offered = readKept(storage, OTHER_TEXT);
  /** This tab's text before it began to follow another tab's. */
  let beforeFollowing: string | null = null;
  let isFollowing = false;
  /** What was shared with this page, as it came. */
  let shared: string | null = null;

  function write(): void {
    callOff = null;
    const { text, keeping } = store.getState();
    const tooLarge = text.length > MOST_KEPT_CHARACTERS;
    if (text !== shared || !keepBeforeShare()) keepOther(text);
    keep(storage, IS_SHARED, text === shared ? 'yes' : null);
    const written = keep(storage, TEXT, tooLarge || text === '' ? null : text);
    known = tooLarge ? '' : text;
    isApart = false;
    keep(tab.session, TEXT, null);
    const outcome = tooLarge ? 'too-large' : written ? 'kept' : 'refused';
    if (outcome !== keeping) store.setState({ keeping: outcome });
  }

  /** Before another text takes the place of one that this tab does not have. */
  function keepOther(text: string): void {
    const kept = readKept(storage, TEXT) ?? '';
    const isOthers = (isApart || kept !== known) && kept !== '' && kept !== text;
    if (isOthers) keep(storage, OTHER_TEXT, kept);
    // Whoever writes on has seen the offer.
    else if (offered !== null && readKept(storage, OTHER_TEXT) === offered) {
      keep(storage, OTHER_TEXT, null);
    }
    offered = null;
  }

  /** The text that a share takes the place of, for as long as nobody writes on in the share. */
  function keepBeforeShare(): boolean {
    const before = store.getState().replaced?.text;
    const isOthers = isApart || (readKept(storage, TEXT) ?? '') !== known;
    if (isOthers || before === undefined || before.length > MOST_KEPT_CHARACTERS) return false;
    offered = keep(storage, OTHER_TEXT, before) ? before : null;
    return true;
  }

  function follow(by: ChangedBy): void {
    const kept = readKept(storage, TEXT) ?? '';
    const { text } = store.getState();
    if (kept === known || kept === text) return;
    const hasOwn = isApart || callOff !== null || text !== known || isTakenBy(kept, text);
    if (kept !== '' && !hasOwn) take(kept, by);
    else if (by === 'another-tab') keep(tab.session, TEXT, text);
    else if (kept !== '') store.setState({ replaced: { by: 'other', text: kept } });
  }

  /** Whether the other tab wrote another text rather than on in this one. */
  function isTakenBy(kept: string, text: string): boolean {
    return text !== '' && readKept(storage, OTHER_TEXT) === text && kept !== text;
  }

  function take(kept: string, by: ChangedBy): void {
    const { text, textRevision, replaced } = store.getState();
    beforeFollowing ??= text;
    isFollowing = true;
    store.setState({
      text: kept,
      textRevision: textRevision + 1,
      replaced:
        by === 'journal'
          ? replaced
          : beforeFollowing === ''
            ? null
            : { by: 'tab', text: beforeFollowing },
    });
    isFollowing = false;
    known = kept;
    keep(tab.session, TEXT, null);
    onFollow();
  }

  store.subscribe((state, previous) => {
    if (state.text === previous.text || isFollowing) return;
    // Taken back: the two tabs go their own ways from here.
    if (previous.replaced?.by === 'tab' && state.replaced?.by === 'undo') isApart = true;
    if (state.replaced?.by === 'share' && state.textRevision !== previous.textRevision) {
      shared = state.text;
    }
    beforeFollowing = null;
    callOff ??= clock.after(AT_MOST_EVERY, write);
  });

  storage.onChange((key, by) => {
    if (key !== TEXT) return;
    // What the browser lost is put back before anybody could write; another tab's waits for sight.
    if (by === 'journal' || (tab.isVisible() && !tab.isWriting())) follow(by);
  });
  tab.onVisible(() => follow('another-tab'));

  return {
    flush() {
      if (callOff === null) return;
      callOff();
      write();
    },
  };
}
