import { Border } from './sentences.ts';
import type { Piece } from './sentences.ts';

/** What BERT's tokenisers take for white space; they delete form feeds and byte-order marks. */
const WORD = /[^\t\n\r\p{Z}]+/gu;

/** Where BERT's tokenisers cut within a word: at punctuation and at each ideograph. */
const WORD_PART = /[!-/:-@[-`{-~\p{P}\p{sc=Han}]|[^!-/:-@[-`{-~\p{P}\p{sc=Han}]+/gu;

/** The words of a sentence that is too long for a window; a line break makes the better border. */
export function* words(text: string, sentence: Piece): Generator<Piece> {
  let pending: Piece | undefined;
  for (const { start, end } of matches(text, sentence, WORD)) {
    if (pending) {
      const border = /[\n\r\u2028]/.test(text.slice(pending.end, start))
        ? Border.line
        : Border.word;
      yield { ...pending, border };
    }
    pending = { start, end, border: sentence.border };
  }
  if (pending) yield pending;
}

/** A piece of text with the token ids that the tokeniser gives it. */
export interface TokenisedPiece {
  readonly piece: Piece;
  readonly ids: ArrayLike<number>;
}

type IdsIfFits = (piece: Piece) => ArrayLike<number> | undefined;

/**
 * The parts of a word that is too long for a window: at punctuation and ideographs, and where a
 * part is still too long, halves of it, never within a surrogate pair.
 * @param idsIfFits the ids of a part that fits a window
 */
export function* wordParts(
  text: string,
  word: Piece,
  idsIfFits: IdsIfFits,
): Generator<TokenisedPiece> {
  for (const part of matches(text, word, WORD_PART)) {
    const border = part.end === word.end ? word.border : Border.character;
    yield* halves(text, { ...part, border }, idsIfFits);
  }
}

function* halves(text: string, piece: Piece, idsIfFits: IdsIfFits): Generator<TokenisedPiece> {
  const ids = idsIfFits(piece);
  if (ids) {
    yield { piece, ids };
    return;
  }
  let middle = (piece.start + piece.end) >> 1;
  if (isSecondSurrogate(text, middle)) middle++;
  if (middle === piece.start || middle === piece.end) {
    throw new RangeError('A window is too short for the tokens of one character.');
  }
  yield* halves(text, { ...piece, end: middle, border: Border.character }, idsIfFits);
  yield* halves(text, { ...piece, start: middle }, idsIfFits);
}

function isSecondSurrogate(text: string, index: number): boolean {
  return text.codePointAt(index - 1)! > 0xffff;
}

function* matches(text: string, { start, end }: Piece, pattern: RegExp) {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}
