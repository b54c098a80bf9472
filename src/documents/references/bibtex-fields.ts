import { words } from '../../core/words.ts';
import type { BibtexValuePart } from './bibtex-value.ts';
import { BrokenBibtex, bibtexValue, skipBlanks } from './bibtex-value.ts';

/** Offsets are UTF-16 units into the file's text, ends exclusive. */
export interface BibtexField {
  /** As it stands in the file: `Title`. */
  readonly name: string;
  readonly start: number;
  readonly value: readonly BibtexValuePart[];
  /** Of the value. */
  readonly end: number;
}

const FIELD_NAME = /[^\s,{}()"#=%@]+/y;

/** What follows a closing brace where there is one too many: the entry goes on. */
const GOES_ON = /\s*,\s*[a-z][\w-]*\s*=/iy;

/**
 * The fields of an entry, from an offset before the first one or the comma before it.
 * @param closer - what ends the entry: `}` or `)`
 * @returns also the offset after the entry
 * @throws BrokenBibtex
 */
export function bibtexFields(
  text: string,
  start: number,
  closer: '}' | ')',
): { readonly fields: BibtexField[]; readonly end: number } {
  const fields: BibtexField[] = [];
  let position = skipBlanks(text, start);
  while (text[position] !== closer) {
    const follows = fields.length > 0 && text[position] !== ',';
    while (text[position] === ',') position = skipBlanks(text, position + 1);
    if (text[position] === closer) break;
    FIELD_NAME.lastIndex = position;
    const name = FIELD_NAME.exec(text)?.[0];
    if (name === undefined) throw new BrokenBibtex(words('its closing brace is missing'));
    if (follows) throw new BrokenBibtex(words('a comma is missing before “{name}”', { name }));
    const equals = skipBlanks(text, FIELD_NAME.lastIndex);
    if (text[equals] !== '=')
      throw new BrokenBibtex(words('“=” is missing after “{name}”', { name }));
    const value = bibtexValue(text, equals + 1);
    const { end } = value.at(-1)!;
    fields.push({ name, start: position, value, end });
    position = skipBlanks(text, end);
  }
  GOES_ON.lastIndex = position + 1;
  if (GOES_ON.test(text)) throw new BrokenBibtex(words('it has a closing brace too many'));
  return { fields, end: position + 1 };
}
