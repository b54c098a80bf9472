import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { keep, type KeyValueStore, readKept } from './key-value-store.ts';
import { FIRST_SETTINGS, type SettingsSlice } from '../settings-slice.ts';
import { LANGUAGE_CODES } from '../words/language.ts';

const KEY = 'taglight.settings';

const Settings = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  chosenLanguage: v.optional(v.nullable(v.picklist(LANGUAGE_CODES)), null),
  threshold: v.object({
    on: v.boolean(),
    probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
});

/** The kept settings; the first ones where none are kept or where they can't be read. */
export function readKeptSettings(storage: KeyValueStore): SettingsSlice {
  try {
    return v.parse(Settings, JSON.parse(readKept(storage, KEY) ?? 'null'));
  } catch {
    return FIRST_SETTINGS;
  }
}

/** Keeps the store's settings for the next visit. A refusal loses no work, so it is not told. */
export function keepSettings(store: StoreApi<AppState>, storage: KeyValueStore): void {
  store.subscribe(({ theme, chosenLanguage, threshold }, previous) => {
    if (
      theme === previous.theme &&
      chosenLanguage === previous.chosenLanguage &&
      threshold === previous.threshold
    ) {
      return;
    }
    keep(storage, KEY, JSON.stringify({ theme, chosenLanguage, threshold }));
  });
}
