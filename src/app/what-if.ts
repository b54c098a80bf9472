import { PINNED } from './keeping/kept-keys.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../core/tag-pack.ts';
import type { Engine } from '../engine/engine.ts';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import { fitsEncoder } from './fits-encoder.ts';
import type { KeptValues } from './keeping/kept-values.ts';
import { keep, type KeyValueStore, readKept } from './keeping/key-value-store.ts';
import { readText } from './read-text.ts';
import type { TagResult } from './tag-result.ts';
import { isBlank } from './text-slice.ts';

/** A text put aside to compare the one being written with. */
export interface PinnedText {
  readonly text: string;
  /** By the tag set in use; null until it has been read. */
  readonly result: TagResult | null;
  /** Whether it is there at the next visit too. */
  readonly isKept: boolean;
}

export interface WhatIfSlice {
  readonly pinned: PinnedText | null;
}

export interface WhatIf {
  /** Puts the present text aside, to be edited on beside it. */
  readonly pin: () => void;
  readonly unpin: () => void;
}

interface WhatIfDependencies {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly storage: KeptValues;
}

export function readKeptPinned(storage: KeyValueStore): PinnedText | null {
  const text = readKept(storage, PINNED);
  return text === null ? null : { text, result: null, isKept: true };
}

/** Keeps the pinned text's tags those of the tag set and encoder in use. */
export function createWhatIf(
  store: StoreApi<AppState>,
  { engine, clock, storage }: WhatIfDependencies,
): WhatIf {
  let reading: AbortController | null = null;

  async function read(text: string, pack: TagPack): Promise<void> {
    reading?.abort();
    const { signal } = (reading = new AbortController());
    try {
      const result = await readText(pack, text, { engine, clock, signal });
      const { pinned } = store.getState();
      if (!signal.aborted && pinned) store.setState({ pinned: { ...pinned, result } });
    } catch {
      // The engine's failure is shown for the text itself, and its recovery reads this one again.
    }
  }

  store.subscribe(({ pinned, packState, encoder }, before) => {
    if (pinned === null) return reading?.abort();
    const isSame =
      pinned.text === before.pinned?.text &&
      packState === before.packState &&
      encoder === before.encoder;
    if (isSame) return;
    // The tags of another set say nothing of this one's.
    if (packState !== before.packState && pinned.result !== null) {
      store.setState({ pinned: { ...pinned, result: null } });
    }
    if (packState.phase === 'ready' && fitsEncoder(packState.pack, encoder)) {
      void read(pinned.text, packState.pack);
    }
  });

  storage.onChange((key) => {
    if (key === PINNED) store.setState({ pinned: readKeptPinned(storage) });
  });

  return {
    pin() {
      const { text, result, tagging } = store.getState();
      if (isBlank(text)) return;
      const isKept = keep(storage, PINNED, text);
      store.setState({
        pinned: { text, result: tagging.phase === 'idle' ? result : null, isKept },
      });
    },
    unpin() {
      keep(storage, PINNED, null);
      store.setState({ pinned: null });
    },
  };
}
