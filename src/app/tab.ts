import { type KeyValueStore, orRefusing } from './keeping/key-value-store.ts';

/** This tab, among others that may be open. */
export interface Tab {
  readonly isVisible: () => boolean;
  /** Calls back each time that the tab comes into sight. */
  readonly onVisible: (listener: () => void) => void;
  /** Whether the person's keys go to the text. */
  readonly isWriting: () => boolean;
  /** Whether the browser asks the person before it closes the tab or loads it anew. */
  readonly askBeforeLeaving: (asks: boolean) => void;
  /** Values of this tab alone, which outlive a reload of it. */
  readonly session: KeyValueStore;
}

/** The tab that the app runs in. */
export function browserTab(): Tab {
  return {
    isVisible: () => document.visibilityState === 'visible',
    onVisible: (listener) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      }),
    // Only while it is needed: some browsers keep no page in memory, to go back to, that may ask.
    askBeforeLeaving: (asks) =>
      (asks ? addEventListener : removeEventListener)('beforeunload', preventLeaving),
    isWriting: () => document.hasFocus() && document.activeElement instanceof HTMLTextAreaElement,
    session: orRefusing(() => sessionStorage),
  };
}

function preventLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
