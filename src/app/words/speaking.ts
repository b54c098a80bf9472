import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import { keptSettings } from '../keeping/keep-settings.ts';
import type { KeyValueStore } from '../keeping/key-value-store.ts';
import { chooseLanguage, type Language } from './language.ts';
import { type Catalogue, speak } from './t.ts';

export interface SpeakingDependencies {
  readonly storage: KeyValueStore;
  /** The browser's languages, the most wanted first. */
  readonly browserLanguages: readonly string[];
  readonly loadCatalogue: (language: Language) => Promise<Catalogue>;
}

/**
 * Has the page speak the language that the person chose, or else the browser's, before anything is
 * said. Where its catalogue cannot be had, the page speaks English.
 */
export async function speakFirst(dependencies: SpeakingDependencies): Promise<void> {
  const { storage, browserLanguages, loadCatalogue } = dependencies;
  const language = keptSettings(storage).read().chosenLanguage ?? chooseLanguage(browserLanguages);
  try {
    speak(language, await loadCatalogue(language));
  } catch {
    speak('en', {});
  }
}

/** Changes the language at once and for the next visits; where it cannot be had, nothing changes. */
export function createLanguageChange(
  store: StoreApi<AppState>,
  { loadCatalogue }: Pick<SpeakingDependencies, 'loadCatalogue'>,
): (language: Language) => Promise<void> {
  let newest: Language | null = null;
  return async (language) => {
    newest = language;
    const catalogue = await loadCatalogue(language);
    if (newest !== language) return;
    speak(language, catalogue);
    store.setState({ language, chosenLanguage: language });
  };
}
