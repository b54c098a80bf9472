import { words } from '../../core/words.ts';
import type { Failure } from '../failure.ts';

/** What may become of the list of documents, in words for a person. */
export const NOT_OPENED = {
  message: words('The documents that were kept could not be opened.'),
  advice: words('They are still there. Close other tabs of Taglight, then reload the page.'),
};

export const NOT_DONE = {
  message: words('The list of documents could not be changed.'),
  advice: words('Reload the page, then try again.'),
};

export const CANCELLED = {
  part: '',
  message: words('It was cancelled before it was tagged.'),
  advice: words('Resume to tag it after all.'),
};

/** There were so many, and nobody removed them. */
export function allGone(count: number): Failure {
  return {
    message: words(
      '{count, plural, one {# document that was kept here is gone} other {# documents that were kept here are gone}}: the browser cleared them.',
      { count },
    ),
    advice: words('Add the files again.'),
    detail: '',
  };
}
