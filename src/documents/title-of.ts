import { isSectionName } from './section-name.ts';

/** Longer lines are sentences of a text that begins without a title. */
const LONGEST_TITLE = 200;

/**
 * What a text without headings seems to be called: its first paragraph, where that is short and does
 * not end like a sentence nor head a section ('Abstract'); '' otherwise.
 */
export function titleOf(text: string): string {
  const start = text.search(/\S/);
  if (start === -1) return '';
  const opening = text.slice(start, start + LONGEST_TITLE + 2);
  const end = opening.search(/\n[^\S\n]*\n/);
  const paragraph = end === -1 ? opening.trimEnd() : opening.slice(0, end);
  const isWhole = end !== -1 || start + opening.length >= text.length;
  if (!isWhole || paragraph.length > LONGEST_TITLE || /[.;,…。]["”’)]?$/u.test(paragraph))
    return '';
  return isSectionName(paragraph) ? '' : paragraph.replace(/\s+/g, ' ');
}
