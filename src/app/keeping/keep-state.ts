import type { StoreApi } from 'zustand/vanilla';
import { words } from '../../core/words.ts';
import type { AppState } from '../app-state.ts';
import type { Clock } from '../clock.ts';
import type { EncoderChoice } from '../encoders/encoders-slice.ts';
import { keepChoice, keptChoice } from '../encoders/keep-choice.ts';
import { addNotice } from '../notices.ts';
import type { Tab } from '../tab.ts';
import type { Language } from '../words/language.ts';
import { keepSettings, keptSettings } from './keep-settings.ts';
import { keepText } from './keep-text.ts';
import type { KeptValues } from './kept-values.ts';

interface Options {
  readonly storage: KeptValues;
  readonly clock: Clock;
  readonly tab: Tab;
  /** What other tabs did. */
  readonly onText: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onChoice: (choice: EncoderChoice) => void;
}

/** Keeps what the person wrote, set and chose for the next visit, and follows other tabs. */
export function keepState(
  store: StoreApi<AppState>,
  { storage, clock, tab, onText, onLanguage, onChoice }: Options,
): { readonly flush: () => void } {
  const onRefused = (): void => addNotice(store, NOT_KEPT);
  const kept = [keptSettings(storage), keptChoice(storage, store.getState().choice)];
  if (kept.some((record) => record.isDamaged())) addNotice(store, DAMAGED);
  keepSettings(store, { storage, onLanguage, onRefused });
  keepChoice(store, { storage, onChoice, onRefused });
  return keepText(store, { storage, clock, tab, onFollow: onText });
}

const NOT_KEPT = words(
  'The browser does not let this page keep settings: they last until this tab is closed.',
);

const DAMAGED = words(
  'Settings that were kept could not be read. The usual ones are in use; your text and documents are as they were.',
);
