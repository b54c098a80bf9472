import { spokenLanguage } from './t.ts';

/** A count as the page's language writes it, such as `12,345`, where it stands alone. */
export function wholeNumber(count: number): string {
  return count.toLocaleString(spokenLanguage());
}
