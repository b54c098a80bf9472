import type { TaggedPassage } from '../../app/documents/open-document.ts';

/** A stretch of a document's text as it is drawn at once. */
export interface TextPiece {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** The number of the passage that it is in; null between passages. */
  readonly passage: number | null;
}

/** Longer ones would take the browser too long to lay out at once. */
const MOST_CHARACTERS = 4_000;

/**
 * A text cut at its passages, and long stretches cut again, at line breaks where there are some.
 * Blanks between passages are left out.
 */
export function textPieces(
  text: string,
  passages: readonly Pick<TaggedPassage, 'start' | 'end'>[],
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  passages.forEach(({ start, end }, passage) => {
    if (end <= at) return;
    addStretch(pieces, text, { start: at, end: start, passage: null });
    addStretch(pieces, text, { start: Math.max(at, start), end, passage });
    at = end;
  });
  addStretch(pieces, text, { start: at, end: text.length, passage: null });
  return pieces;
}

function addStretch(pieces: TextPiece[], text: string, { start, end, passage }: TextPiece): void {
  let from = start;
  while (from < end) {
    const to = end - from <= MOST_CHARACTERS ? end : cutBefore(text, from, from + MOST_CHARACTERS);
    if (/\S/.test(text.slice(from, to))) pieces.push({ start: from, end: to, passage });
    from = to;
  }
}

/** The place behind the last line break or else blank before `end`; never within a character. */
function cutBefore(text: string, start: number, end: number): number {
  for (const blank of ['\n', ' ']) {
    const at = text.lastIndexOf(blank, end - 1);
    if (at > start) return at + 1;
  }
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
