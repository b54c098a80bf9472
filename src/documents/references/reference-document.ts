import { named, words, type Words } from '../../core/words.ts';
import type { ReadItem } from '../file-reader.ts';
import { tidyText } from '../tidy-text.ts';
import { TAG_PREFIX } from './written-tags.ts';
import { withoutMarkup } from './without-markup.ts';

export interface Reference {
  readonly part: string;
  /** Where it begins in its file, such as `Line 12`. */
  readonly place: Words;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
}

/** A reference as a document: title, abstract and keywords, with blank lines between them. */
export function referenceDocument({ part, place, title, abstract, keywords }: Reference): ReadItem {
  const own = keywords.map(plain).filter((keyword) => keyword !== '');
  const tag = own.find((keyword) => keyword.startsWith(TAG_PREFIX));
  const topics = own.filter((keyword) => !keyword.startsWith(TAG_PREFIX));
  const name = plain(title).replaceAll(/\s+/g, ' ');
  const summary = plain(abstract);
  const texts = [name, summary, topics.join(', ')].filter((text) => text !== '');
  if (texts.length === 0) {
    const message = words('{place}: “{part}” has neither title, abstract nor keywords.', {
      place: named(place),
      part,
    });
    const advice = words('Add one of them to the file, then read it again.');
    return { kind: 'problem', problem: { part, message, advice } };
  }
  return {
    kind: 'document',
    document: {
      part,
      title: name,
      text: texts.join('\n\n'),
      headings: [],
      references: null,
      givenTag: tag === undefined ? null : tag.slice(TAG_PREFIX.length).trim(),
      notes: summary === '' ? [words('It has no abstract.')] : [],
    },
  };
}

function plain(text: string): string {
  return tidyText(withoutMarkup(text)).trim();
}
