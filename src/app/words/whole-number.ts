import { perLanguage } from './per-language.ts';

const format = perLanguage((language) => new Intl.NumberFormat(language));

/** A count as the page's language writes it, such as `12,345`, where it stands alone. */
export function wholeNumber(count: number): string {
  return format().format(count);
}
