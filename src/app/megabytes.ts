import { megabyteWords } from '../core/megabyte-words.ts';
import { t } from './words/t.ts';

/** A size as people read it here: decimal megabytes with one decimal, such as `22.9 MB`. */
export function megabytes(bytes: number): string {
  return t(megabyteWords(bytes));
}
