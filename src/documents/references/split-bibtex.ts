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
      readonly reason: string;
    };

const OPENING = /@\s*([a-z][\w-]*)\s*[{(]/gi;
const OPENING_OF_LINE = /(?<=[\n\r][^\S\n\r]*)@\s*[a-z][\w-]*\s*[{(]/gi;

/** Where there is no key, this is the first field's name. */
const KEY = /[^,{}()="\n\r]*/y;

/**
 * The entries of a BibTeX file with the places of their fields. An entry that is broken does not
 * stop the others: reading goes on at the next line that begins one.
 */
export function* splitBibtex(text: string): Generator<BibtexPiece> {
  const nameOf = partNames();
  const lineOf = lineCounter(text);
  for (let position = 0; ;) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(text);
    if (opening === null) return;
    const start = opening.index;
    const body = OPENING.lastIndex;
    const type = opening[1]!.toLowerCase();
    if (isCommentedOut(text, start)) {
      position = body;
    } else if (type === 'comment' || type === 'preamble') {
      position = endOfBraces(text, body);
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
        yield { kind: 'broken', part, line, reason: error.message };
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

/** Whether there is a percent sign before it and nothing else on its line. */
function isCommentedOut(text: string, start: number): boolean {
  let lineStart = start;
  while (lineStart > 0 && !/[\n\r]/.test(text[lineStart - 1]!)) lineStart -= 1;
  return /^\s*%/.test(text.slice(lineStart, start));
}

/** Where what has no key ends; right after its beginning where it never ends. */
function endOfBraces(text: string, body: number): number {
  try {
    return text[body - 1] === '{' ? closing(text, body - 1) : body;
  } catch {
    return body;
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
