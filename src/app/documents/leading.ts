import type { Clock } from '../clock.ts';
import type { Tab } from '../tab.ts';
import type { DocumentsTabs } from './documents-tabs.ts';

/** Browsers stop tabs that are out of sight: one that does not answer in this time is passed over. */
const PATIENCE_MILLISECONDS = 1_000;

interface Options {
  readonly tabs: DocumentsTabs;
  readonly tab: Tab;
  readonly clock: Clock;
  /** Takes up the work of the tab that led. */
  readonly takeOver: () => void;
  /** Puts the work away. */
  readonly putAway: () => Promise<void>;
}

/** Whether this tab reads and encodes, rather than another. */
export interface Leading {
  readonly leads: () => boolean;
  /** @returns whether no other tab has documents in sight */
  readonly join: () => Promise<boolean>;
  /** What this tab has is no concern of others from now on. */
  readonly goAlone: () => void;
}

/**
 * Has the tab lead that the person looks at: it follows what is chosen there, and browsers slow down
 * or stop the others. Where no tab is in sight, the one that led goes on.
 */
export function createLeading({ tabs, tab, clock, takeOver, putAway }: Options): Leading {
  let state: 'follows' | 'asks' | 'takes-over' | 'leads' | 'alone' = 'follows';
  let stopWaiting = (): void => undefined;

  /** Waits for another tab, but not for ever. */
  function waitFor(next: () => void): void {
    stopWaiting();
    stopWaiting = clock.after(PATIENCE_MILLISECONDS, next);
  }

  function ask(): void {
    if (state !== 'follows' || !tab.isVisible()) return;
    state = 'asks';
    waitFor(tabs.take);
    tabs.tell({ kind: 'want' });
  }

  function onLead(): void {
    if (state === 'alone') return;
    state = 'takes-over';
    // The tab that led says when it has put its work away, unless it is gone.
    waitFor(begin);
  }

  function begin(): void {
    if (state !== 'takes-over') return;
    stopWaiting();
    state = 'leads';
    takeOver();
  }

  async function onLost(): Promise<void> {
    if (state === 'alone') return;
    stopWaiting();
    state = 'follows';
    await putAway();
    tabs.tell({ kind: 'left' });
  }

  tabs.onTold((told) => {
    if (told.kind === 'want' && state === 'leads') {
      tabs.tell({ kind: 'answer', lets: !tab.isVisible() });
    } else if (told.kind === 'answer' && state === 'asks') {
      stopWaiting();
      if (told.lets) tabs.take();
      else state = 'follows';
    } else if (told.kind === 'left') begin();
  });
  tab.onVisible(ask);

  return {
    leads: () => state === 'leads' || state === 'alone',
    async join() {
      const isFirst = await tabs.join({ onLead, onLost: () => void onLost() });
      if (isFirst) state = 'leads';
      else ask();
      return isFirst;
    },
    goAlone() {
      stopWaiting();
      state = 'alone';
      tabs.leave();
    },
  };
}
