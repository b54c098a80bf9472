import { listed } from './words/listed.ts';
import { perLanguage } from './words/per-language.ts';

const names = perLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }));

/** ISO 639-1 codes as names, such as `English, German`. */
export function languageNames(codes: readonly string[]): string {
  return listed(codes.map((code) => names().of(code) ?? code));
}
