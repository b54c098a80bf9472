import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { Tab } from '../tab.ts';
import { readySource } from './encoder-entry.ts';
import type { EncoderChoice } from './encoders-slice.ts';
import { packFor } from './pack-for.ts';
import type { Switching } from './switching.ts';

interface Options {
  readonly tab: Tab;
  /** Looks up what is kept: another tab may have changed that too. */
  readonly refresh: () => Promise<void>;
  readonly switching: Pick<Switching, 'choosePair' | 'chooseBackend'>;
}

/**
 * Follows the encoder and tag set that another tab chose, once this one is in sight: several models at
 * once may be more than memory has. What this tab cannot use it leaves.
 */
export function createFollowing(
  store: StoreApi<AppState>,
  { tab, refresh, switching }: Options,
): (choice: EncoderChoice) => void {
  let wanted: EncoderChoice | null = null;

  async function follow(): Promise<void> {
    await refresh().catch(() => undefined);
    const choice = wanted;
    wanted = null;
    if (choice === null) return;
    const { encoders, packs, choice: before } = store.getState();
    const { encoderId, tagSet, backends } = choice;
    const source = readySource(encoders, encoderId);
    if (source === null || packFor(packs, tagSet, source) === null) return;
    const isSamePair = encoderId === before.encoderId && tagSet === before.tagSet;
    const backend = backends[encoderId] ?? 'auto';
    if (backend !== (before.backends[encoderId] ?? 'auto')) {
      if (isSamePair) switching.chooseBackend(encoderId, backend);
      else store.setState({ choice: { ...before, backends } });
    }
    if (!isSamePair) switching.choosePair(encoderId, tagSet);
  }

  tab.onVisible(() => {
    if (wanted !== null) void follow();
  });
  return (choice) => {
    wanted = choice;
    if (tab.isVisible()) void follow();
  };
}
