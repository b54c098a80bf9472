import type { Words } from '../../core/words.ts';
import type { BibtexField } from './bibtex-fields.ts';
import { bibtexFields } from './bibtex-fields.ts';
import { BrokenBibtex, closing, skipBlanks } from './bibtex-value.ts';
import { partNames } from './part-names.ts';

export interface BibtexEntry {
  readonly kind: 'entry';
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  readonly part: string;
  /** Of its beginning, from 1. */
  readonly line: number;
  /** Where the key ends, an offset into the file's text. */
  readonly keyEnd: number;
  readonly fields: readonly BibtexField[];
}

export type BibtexPiece =
  | BibtexEntry
  /** An `@string`: its fields are abbreviations. */
  | { readonly kind: 'strings'; readonly fields: readonly BibtexField[] }
  | {
      readonly kind: 'broken';
      readonly part: string;
      readonly line: number;
      readonly reason: Words;
    };

const OPENING = /@\s*([a-z][\w-]*)\s*[{(]/gi;
const OPENING_OF_LINE = /@(?<=[\n\r][^\S\n\r]*@)\s*[a-z][\w-]*\s*[{(]/gi;

/** After so many comments without an end, each of which is looked for to the end of the file, none is. */
const MOST_ENDLESS = 100;

/** Where there is no key, this is the first field's name. */
const KEY = /[^,{}()="\n\r]*/y;

/**
 * The entries of a BibTeX file with the places of their fields. An entry that is broken does not
 * stop the others: reading goes on at the next line that begins one.
 */
export function* splitBibtex(text: string): Generator<BibtexPiece> {
  const nameOf = partNames();
  const lineOf = lineCounter(text);
  const isCommentedOut = commentFinder(text);
  let endless = 0;
  for (let position = 0; ;) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(text);
    if (opening === null) return;
    const start = opening.index;
    const body = OPENING.lastIndex;
    const type = opening[1]!.toLowerCase();
    if (isCommentedOut(start)) {
      position = body;
    } else if (type === 'comment' || type === 'preamble') {
      const end = endless < MOST_ENDLESS ? endOfBraces(text, body) : null;
      if (end === null) endless++;
      position = end ?? body;
    } else {
      const { key, keyEnd } = keyAt(text, skipBlanks(text, body));
      const part = type === 'string' ? '@string' : nameOf(key);
      const line = lineOf(start);
      try {
        const { fields, end } = bibtexFields(text, keyEnd, text[body - 1] === '{' ? '}' : ')');
        if (type === 'string') yield { kind: 'strings', fields };
        else yield { kind: 'entry', type, key, part, line, keyEnd, fields };
        position = end;
      } catch (error) {
        if (!(error instanceof BrokenBibtex)) throw error;
        yield { kind: 'broken', part, line, reason: error.words };
        OPENING_OF_LINE.lastIndex = body;
        position = OPENING_OF_LINE.exec(text)?.index ?? text.length;
      }
    }
  }
}

function keyAt(text: string, start: number): { readonly key: string; readonly keyEnd: number } {
  KEY.lastIndex = start;
  const key = KEY.exec(text)![0].trimEnd();
  const keyEnd = start + key.length;
  return text[skipBlanks(text, keyEnd)] === '=' ? { key: '', keyEnd: start } : { key, keyEnd };
}

/** A percent sign and what follows it on its line. */
const COMMENT = /[^\S\n\r]*%[^\n\r]*/y;

/**
 * Whether there is a percent sign before an offset and nothing else on its line; to be asked for offsets
 * in ascending order.
 */
function commentFinder(text: string): (offset: number) => boolean {
  const breaks = /[\n\r]/g;
  let next = breaks.exec(text);
  let commentEnd = endOfComment(text, 0);
  return (offset) => {
    let lineStart: number | null = null;
    for (; next !== null && next.index < offset; next = breaks.exec(text)) {
      lineStart = next.index + 1;
    }
    if (lineStart !== null) commentEnd = endOfComment(text, lineStart);
    return commentEnd >= offset;
  };
}

/** Where a line ends that is a comment; -1 where it is none. */
function endOfComment(text: string, lineStart: number): number {
  COMMENT.lastIndex = lineStart;
  return COMMENT.test(text) ? COMMENT.lastIndex : -1;
}

/** Where what has no key ends; null where it never does. */
function endOfBraces(text: string, body: number): number | null {
  try {
    return text[body - 1] === '{' ? closing(text, body - 1) : body;
  } catch (error) {
    if (!(error instanceof BrokenBibtex)) throw error;
    return null;
  }
}

/** Lines from 1; to be asked for offsets in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  const breaks = /\r\n|[\n\r]/g;
  let line = 1;
  let next = breaks.exec(text);
  return (offset) => {
    for (; next !== null && next.index < offset; next = breaks.exec(text)) line += 1;
    return line;
  };
}
