import type { Language } from './language.ts';
import type { Catalogue } from './t.ts';

/** The messages of a language; English needs none. Rejects where the file cannot be fetched. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return {};
    case 'de':
      return (await import('./catalogues/de.json')).default;
    case 'fr':
      return (await import('./catalogues/fr.json')).default;
    case 'es':
      return (await import('./catalogues/es.json')).default;
    case 'zh-Hans':
      return (await import('./catalogues/zh-Hans.json')).default;
  }
}
