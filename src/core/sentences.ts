/** A stretch of text [start, end) in UTF-16 offsets, with what separates it from the next one. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly border: Border;
}

/** What may end a window, the better border having the smaller number. */
export type Border = (typeof Border)[keyof typeof Border];
export const Border = { paragraph: 0, sentence: 1, line: 2, word: 3, character: 4 } as const;

/**
 * UTF-16 units looked at together. V8's sentence segmenter takes time that grows with the square of
 * what it is given (125,000 units: 0.1 s, 5 million: minutes), so it gets a little at a time.
 */
const BLOCK = 4_096;

/**
 * A border this close to the end of a block waits for the next one: whether 'etc. 12' ends a
 * sentence depends on the letter that follows.
 */
const LOOKAHEAD = 256;

/** A blank line, or the character that means one. */
const PARAGRAPH_BREAK =
  /(?:\r\n|\r(?!\n)|[\n\u2028])[^\S\n\r\u2028\u2029]*(?:\r\n|\r(?!\n)|[\n\u2028])\s*|\u2029/g;

/** Text from PDF files and mail is wrapped by hand: a single line break does not end a sentence. */
const LINE_BREAK = /[\n\r\u0085\u2028]/g;

// One locale for everybody: a window must not depend on who reads the text.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text in order, without the blanks around them; together they hold all that is
 * not blank. What reads on for more than `BLOCK` units without ending comes in pieces cut at words.
 */
export function* sentences(text: string): Generator<Piece> {
  let start = 0;
  for (const paragraphBreak of text.matchAll(PARAGRAPH_BREAK)) {
    yield* paragraphSentences(text, start, paragraphBreak.index);
    start = paragraphBreak.index + paragraphBreak[0].length;
  }
  yield* paragraphSentences(text, start, text.length);
}

function* paragraphSentences(text: string, start: number, end: number): Generator<Piece> {
  let pending: Piece | undefined;
  for (const piece of rawSentences(text, start, end)) {
    const trimmed = trim(text, piece);
    if (trimmed.start === trimmed.end) continue;
    if (pending) yield pending;
    pending = trimmed;
  }
  if (pending) yield { ...pending, border: Border.paragraph };
}

function* rawSentences(text: string, from: number, end: number): Generator<Piece> {
  let start = from;
  while (start < end) {
    const block = text.slice(start, Math.min(end, start + BLOCK)).replace(LINE_BREAK, ' ');
    const isLast = start + block.length === end;
    const settled = isLast ? block.length : block.length - LOOKAHEAD;
    const blockStart = start;
    for (const { index, segment } of segmenter.segment(block)) {
      const border = index + segment.length;
      if (border > settled) break;
      yield { start, end: blockStart + border, border: Border.sentence };
      start = blockStart + border;
    }
    if (start === blockStart) {
      const cut = lastWordBorder(text, start, end);
      yield { start, end: cut, border: Border.word };
      start = cut;
    }
  }
}

/** Where the last word that begins in the block at `start` begins, or where the first one ends. */
function lastWordBorder(text: string, start: number, end: number): number {
  for (let i = start + BLOCK; i > start; i--) {
    if (/\s/.test(text.charAt(i - 1))) return i;
  }
  const blank = text.slice(start + BLOCK, end).search(/\s/);
  return blank < 0 ? end : start + BLOCK + blank;
}

function trim(text: string, { start, end, border }: Piece): Piece {
  const piece = text.slice(start, end);
  const trimmedStart = start + piece.length - piece.trimStart().length;
  return { start: trimmedStart, end: trimmedStart + piece.trim().length, border };
}
