import { listWords } from '../../core/list-words.ts';
import { t } from './t.ts';

/** Names one after another, as the page's language parts them, such as `English, German`. */
export function listed(names: readonly string[]): string {
  const list = listWords(names);
  return typeof list === 'string' ? list : t(list);
}
