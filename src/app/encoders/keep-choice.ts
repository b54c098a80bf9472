import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { keep, type KeyValueStore, readKept } from '../keeping/key-value-store.ts';
import type { EncoderChoice } from './encoders-slice.ts';

const KEY = 'taglight.choice';

const Choice = v.object({
  encoderId: v.string(),
  tagSet: v.string(),
  backends: v.record(v.string(), v.picklist(['auto', 'wasm', 'webgpu'])),
});

/** The kept choice; null where none is kept or where it can't be read. */
export function readKeptChoice(storage: KeyValueStore): EncoderChoice | null {
  try {
    return v.parse(Choice, JSON.parse(readKept(storage, KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps the store's choice for the next visit. A refusal loses no work, so it is not told. */
export function keepChoice(store: StoreApi<AppState>, storage: KeyValueStore): void {
  store.subscribe(({ choice }, previous) => {
    if (choice !== previous.choice) keep(storage, KEY, JSON.stringify(choice));
  });
}
