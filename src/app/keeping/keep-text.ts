import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import { keep, type KeyValueStore, readKept } from './key-value-store.ts';

const KEY = 'taglight.text';

/** Browsers give a site about 5 million characters in all; a text may take a fifth of that. */
export const MOST_KEPT_CHARACTERS = 1_000_000;

/** Writing is synchronous, so it waits for a pause in the typing. */
const PAUSE_MILLISECONDS = 300;

export function readKeptText(storage: KeyValueStore): string {
  return readKept(storage, KEY) ?? '';
}

/** Keeps the store's text for the next visit. `flush` writes at once what is still waiting. */
export function keepText(
  store: StoreApi<AppState>,
  storage: KeyValueStore,
  clock: Clock,
): { readonly flush: () => void } {
  let callOff: (() => void) | null = null;

  function write(): void {
    callOff = null;
    const { text, keeping } = store.getState();
    const tooLarge = text.length > MOST_KEPT_CHARACTERS;
    const written = keep(storage, KEY, tooLarge || text === '' ? null : text);
    const outcome = tooLarge ? 'too-large' : written ? 'kept' : 'refused';
    if (outcome !== keeping) store.setState({ keeping: outcome });
  }

  store.subscribe((state, previous) => {
    if (state.text === previous.text) return;
    callOff?.();
    callOff = clock.after(PAUSE_MILLISECONDS, write);
  });

  return {
    flush() {
      if (callOff === null) return;
      callOff();
      write();
    },
  };
}
