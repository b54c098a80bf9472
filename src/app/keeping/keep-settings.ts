import { SETTINGS } from './kept-keys.ts';
import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { FIRST_SETTINGS, type SettingsSlice } from '../settings-slice.ts';
import { LANGUAGE_CODES, type Language } from '../words/language.ts';
import { type KeptRecord, keptRecord } from './kept-record.ts';
import type { KeptValues } from './kept-values.ts';
import { type KeyValueStore, readKept } from './key-value-store.ts';

/** The settings as they are kept. */
export function keptSettings(storage: KeyValueStore): KeptRecord<SettingsSlice> {
  return keptRecord<SettingsSlice>(storage, SETTINGS, {
    first: FIRST_SETTINGS,
    schemas: {
      theme: v.picklist(['system', 'light', 'dark']),
      chosenLanguage: v.nullable(v.picklist(LANGUAGE_CODES)),
      threshold: v.object({
        on: v.boolean(),
        probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    },
  });
}

interface Options {
  readonly storage: KeptValues;
  /** Another tab speaks another language. */
  readonly onLanguage: (language: Language) => void;
  /** The browser does not keep what was set. */
  readonly onRefused: () => void;
}

/** Keeps the store's settings for the next visit, and follows those of other tabs. */
export function keepSettings(
  store: StoreApi<AppState>,
  { storage, onLanguage, onRefused }: Options,
): void {
  const kept = keptSettings(storage);
  store.subscribe(({ theme, chosenLanguage, threshold }, previous) => {
    if (
      theme === previous.theme &&
      chosenLanguage === previous.chosenLanguage &&
      threshold === previous.threshold
    ) {
      return;
    }
    if (!kept.write({ theme, chosenLanguage, threshold })) onRefused();
  });
  storage.onChange((key) => {
    if (key !== SETTINGS || readKept(storage, SETTINGS) === null) return;
    const before = store.getState().chosenLanguage;
    const settings = kept.read();
    store.setState(settings);
    const { chosenLanguage } = settings;
    if (chosenLanguage !== null && chosenLanguage !== before) onLanguage(chosenLanguage);
  });
}
