import type { KeptValues } from '../keeping/kept-values.ts';
import { DOCUMENTS_SETTINGS } from '../keeping/kept-keys.ts';
import { type DocumentsSettings, keptDocumentsSettings } from './keep-documents-settings.ts';

/** The settings of documents, which all tabs share. */
export interface SharedSettings {
  readonly get: () => DocumentsSettings;
  /** Changes them here, for the next visit and in other tabs. */
  readonly set: (changes: Partial<DocumentsSettings>) => void;
}

/** @param onChange called when another tab changed them, with those before */
export function shareSettings(
  storage: KeptValues,
  onChange: (before: DocumentsSettings) => void,
): SharedSettings {
  const kept = keptDocumentsSettings(storage);
  let settings = kept.read();
  storage.onChange((key) => {
    if (key !== DOCUMENTS_SETTINGS) return;
    const before = settings;
    settings = kept.read();
    onChange(before);
  });
  return {
    get: () => settings,
    set(changes) {
      settings = { ...settings, ...changes };
      kept.write({ ...kept.read(), ...changes });
    },
  };
}
