import type { TextSpan } from '../../../core/document.ts';
import type { DocumentBody } from '../../../storage/documents/document-store.ts';

/** Shorter sections, such as a chapter's bare title, are read with the one that follows. */
const LEAST_CHARACTERS = 200;

/**
 * The stretches of a document that are encoded each on its own: from heading to heading, so that no
 * passage says two things. They are in order; only blank ones and, where it is to be left out, the
 * list of references are in none.
 */
export function sections(
  { text, headings, references }: DocumentBody,
  leavesOutReferences: boolean,
): TextSpan[] {
  const left = references !== null && leavesOutReferences ? references : null;
  const parts =
    left === null
      ? [{ start: 0, end: text.length }]
      : [
          { start: 0, end: left.start },
          { start: left.end, end: text.length },
        ];
  return parts
    .flatMap((part) => cutAtHeadings(part, headings))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function cutAtHeadings({ start, end }: TextSpan, headings: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = start;
  for (const heading of headings) {
    if (heading - from < LEAST_CHARACTERS || heading >= end) continue;
    spans.push({ start: from, end: heading });
    from = heading;
  }
  return [...spans, { start: from, end }];
}
