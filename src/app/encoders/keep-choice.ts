import { CHOICE } from '../keeping/kept-keys.ts';
import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { type KeptRecord, keptRecord } from '../keeping/kept-record.ts';
import type { KeptValues } from '../keeping/kept-values.ts';
import { type KeyValueStore, readKept } from '../keeping/key-value-store.ts';
import type { EncoderChoice } from './encoders-slice.ts';

/**
 * The choice as it is kept.
 * @param first where none is kept
 */
export function keptChoice(
  storage: KeyValueStore,
  first: EncoderChoice,
): KeptRecord<EncoderChoice> {
  return keptRecord<EncoderChoice>(storage, CHOICE, {
    first,
    schemas: {
      encoderId: v.string(),
      tagSet: v.string(),
      backends: v.record(v.string(), v.picklist(['auto', 'wasm', 'webgpu'])),
    },
  });
}

interface Options {
  readonly storage: KeptValues;
  /** Another tab chose another pair. */
  readonly onChoice: (choice: EncoderChoice) => void;
  /** The browser does not keep what was chosen. */
  readonly onRefused: () => void;
}

/** Keeps the store's choice for the next visit, and tells of other tabs' choices. */
export function keepChoice(
  store: StoreApi<AppState>,
  { storage, onChoice, onRefused }: Options,
): void {
  const kept = keptChoice(storage, store.getState().choice);
  let beforeFollowing: EncoderChoice | null = null;
  store.subscribe(({ choice }, previous) => {
    // A pair that this tab alone could not follow is still what the person chose.
    if (choice === previous.choice || choice === beforeFollowing) return;
    if (!kept.write(choice)) onRefused();
  });
  storage.onChange((key) => {
    if (key !== CHOICE || readKept(storage, CHOICE) === null) return;
    beforeFollowing = store.getState().choice;
    onChoice(kept.read());
  });
}
