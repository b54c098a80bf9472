import type { Words } from '../core/words.ts';
import type { DocumentText } from '../core/document.ts';
import { isSectionName } from './section-name.ts';
import { splitReferences } from './split-references.ts';
import { tidyText } from './tidy-text.ts';
import { titleOf } from './title-of.ts';

/** A block of a text, as a reader gives it: without blank lines within it. */
export interface Paragraph {
  readonly text: string;
  /** A document's own title is a heading, too. */
  readonly role: 'body' | 'heading' | 'title';
}

export interface DocumentFacts {
  /** What the file says of itself; else the first title, short first line or heading is taken. */
  readonly title?: string;
  readonly notes?: readonly Words[];
}

/**
 * The document that paragraphs make: tidied, a blank line between them, with the places of headings
 * and of the list of references. Paragraphs without a letter on the page are left out.
 */
export function assembleDocument(
  paragraphs: Iterable<Paragraph>,
  { title = '', notes = [] }: DocumentFacts = {},
): DocumentText {
  const texts: string[] = [];
  const headings: number[] = [];
  let firstTitle = '';
  let firstHeading = '';
  let offset = 0;
  for (const { text, role } of paragraphs) {
    const tidy = withoutBlankLines(tidyText(text));
    if (tidy === '') continue;
    if (role !== 'body') headings.push(offset);
    if (role === 'title') firstTitle ||= tidy;
    if (role === 'heading' && !isSectionName(tidy)) firstHeading ||= tidy;
    texts.push(tidy);
    offset += tidy.length + 2;
  }
  const text = texts.join('\n\n');
  return {
    part: '',
    title: onOneLine(tidyText(title) || firstTitle || titleOf(text) || firstHeading),
    text,
    headings,
    // A heading without a style is a line like others.
    references: splitReferences(text, headings) ?? splitReferences(text),
    givenTag: null,
    notes,
  };
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();
}

function onOneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
