import { type KeyValueStore, orRefusing } from './keeping/key-value-store.ts';

/** This tab, among others that may be open. */
export interface Tab {
  readonly isVisible: () => boolean;
  /** Calls back each time that the tab comes into sight. */
  readonly onVisible: (listener: () => void) => void;
  /** Whether the person's keys go to the text. */
  readonly isWriting: () => boolean;
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
    isWriting: () => document.hasFocus() && document.activeElement instanceof HTMLTextAreaElement,
    session: orRefusing(() => sessionStorage),
  };
}
