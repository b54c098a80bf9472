/** Each language of the interface, by its code (BCP 47), in its own words. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'zh-Hans': '简体中文',
} as const;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

/** The first of a browser's languages that the interface speaks, whatever its country; else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [wanted] = tag.toLowerCase().split('-');
    const found = LANGUAGE_CODES.find((code) => code.split('-')[0] === wanted);
    if (found !== undefined) return found;
  }
  return 'en';
}
