import { inEnglish, words, type Words } from '../../core/words.ts';
/** A piece of a field's value; several are joined by `#`. */
export interface BibtexValuePart {
  readonly kind: 'braces' | 'quotes' | 'bare';
  /** With its delimiters: UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Where an entry stops making sense. */
export class BrokenBibtex extends Error {
  override readonly name = 'BrokenBibtex';
  /** What is broken; `message` is the same in English. */
  readonly words: Words;

  constructor(reason: Words) {
    super(inEnglish(reason));
    this.words = reason;
  }
}

/**
 * What matters within a value: escaped characters, braces, quotation marks, and the beginning of
 * another entry on a line of its own, which tells that something before it was never closed.
 */
const WITHIN = /\\[^]|[{}"]|[\n\r][^\S\n\r]*@[a-z]\w*\s*[{(]\s*[^\s,{}()="]+\s*,/gi;

const BARE = /[^\s,{}()"#=%]+/y;

const BLANKS = /\s*/y;
const COMMENT = /%[^\n\r]*/y;

/** The offset of what comes after blanks, and after comments, which biber allows between fields. */
export function skipBlanks(text: string, start: number): number {
  for (let position = start; ;) {
    BLANKS.lastIndex = position;
    BLANKS.test(text);
    COMMENT.lastIndex = BLANKS.lastIndex;
    if (!COMMENT.test(text)) return BLANKS.lastIndex;
    position = COMMENT.lastIndex;
  }
}

/**
 * The parts of the value that begins at an offset. The last one's end is its own.
 * @throws BrokenBibtex
 */
export function bibtexValue(text: string, start: number): BibtexValuePart[] {
  const parts: BibtexValuePart[] = [];
  for (let position = start; ; position += 1) {
    const part = valuePart(text, skipBlanks(text, position));
    parts.push(part);
    position = skipBlanks(text, part.end);
    if (text[position] !== '#') return parts;
  }
}

function valuePart(text: string, start: number): BibtexValuePart {
  if (text[start] === '{') return { kind: 'braces', start, end: closing(text, start) };
  if (text[start] === '"') return { kind: 'quotes', start, end: closing(text, start) };
  BARE.lastIndex = start;
  if (!BARE.test(text)) throw new BrokenBibtex(words('a field has no value'));
  return { kind: 'bare', start, end: BARE.lastIndex };
}

/**
 * The offset after what closes the brace or quotation mark that stands at an offset.
 * @throws BrokenBibtex
 */
export function closing(text: string, start: number): number {
  const quoted = text[start] === '"';
  WITHIN.lastIndex = start + 1;
  let depth = quoted ? 0 : 1;
  for (let match = WITHIN.exec(text); match !== null; match = WITHIN.exec(text)) {
    const [found] = match;
    if (found.length > 1 && !found.startsWith('\\')) break;
    if (found === '{') depth += 1;
    if (found === '}') depth -= 1;
    if (found === '}' ? !quoted && depth === 0 : found === '"' && quoted && depth <= 0) {
      return WITHIN.lastIndex;
    }
  }
  throw new BrokenBibtex(
    quoted ? words('a quotation mark is never closed') : words('a brace is never closed'),
  );
}
