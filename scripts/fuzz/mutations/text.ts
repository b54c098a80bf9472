import { isUtf8 } from 'node:buffer';
import type { Dice } from '../dice.ts';
import { EXTREMES, MOST_BYTES, stacked, type FileBytes, type Mutation } from '../mutation.ts';
import { mutateBytes } from './bytes.ts';

/** What every format of text may meet, whatever it means there. */
const COMMON = [
  ...Array.from('{}[]()<>"\'`$%&#@\\/*_~^|=:;,.!? \t\n\r\v\f\0'),
  '\r\n',
  '\n\n',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\u0301',
  '\ud800',
  '\udfff',
  '😀',
  'ﷺ',
  '__proto__',
  'constructor',
  'NaN',
  '1e999',
  '𝕏',
];

/**
 * Changes to a text's tokens.
 * @param tokens of the format: what opens and closes in it, and what has a meaning of its own
 */
function mutateText(tokens: readonly string[] = []): Mutation<string> {
  // The format's own as often as all others.
  const token = (dice: Dice) => dice.oneOf(tokens.length > 0 && dice.onceIn(2) ? tokens : COMMON);

  const insert = (text: string, dice: Dice) => {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + token(dice) + text.slice(at);
  };
  const nest = (text: string, dice: Dice) => {
    const at = dice.below(text.length + 1);
    const opening = dice.onceIn(3) ? token(dice) + token(dice) : token(dice);
    const times = dice.size(Math.max(1, Math.floor(MOST_BYTES / 2 / opening.length)));
    return text.slice(0, at) + opening.repeat(times) + text.slice(at);
  };
  const replace = (text: string, dice: Dice) => {
    const from = text.indexOf(token(dice), dice.below(text.length + 1));
    return from === -1 ? text : text.slice(0, from) + token(dice) + text.slice(from + 1);
  };
  /** What stands in quotation marks: values of attributes, fields of tables. */
  const setQuoted = (text: string, dice: Dice) => {
    const quoted = [...text.matchAll(/"[^"\n]{0,200}"/g)];
    if (quoted.length === 0) return text;
    const { 0: found, index } = dice.oneOf(quoted);
    const value = dice.onceIn(2) ? token(dice) : dice.oneOf(quoted)[0].slice(1, -1);
    return `${text.slice(0, index)}"${value}"${text.slice(index + found.length)}`;
  };
  return stacked([
    insert,
    insert,
    nest,
    replace,
    longToken,
    setNumber,
    setQuoted,
    (text, dice) => withPieces(text, dice, deletePieces),
    (text, dice) => withPieces(text, dice, duplicatePieces),
    (text, dice) => withPieces(text, dice, swapPieces),
    (text, dice) => text.slice(0, dice.below(text.length + 1)),
    splice,
  ]);
}

/** The same of a file: mostly in UTF-8, at times in another encoding or with bytes changed. */
export function mutateTextFile(tokens?: readonly string[]): Mutation {
  const mutate = mutateText(tokens);
  return (bytes, dice, others) => {
    if (dice.onceIn(6)) return mutateBytes(bytes, dice, others);
    // What is no text through and through, such as a PDF, keeps its bytes as Latin-1.
    const encoding = others.every(isUtf8) ? 'utf8' : 'latin1';
    const asText = (other: FileBytes) => Buffer.from(other).toString(encoding);
    const text = mutate(asText(bytes), dice, others.map(asText)).slice(0, MOST_BYTES);
    const encoded = Uint8Array.from(
      dice.onceIn(12)
        ? Buffer.from(`\ufeff${text}`, 'utf16le')
        : Buffer.from(text, dice.onceIn(12) ? 'latin1' : encoding),
    );
    return dice.onceIn(6) ? mutateBytes(encoded, dice, others) : encoded;
  };
}

function longToken(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return (
    text.slice(0, at) +
    dice.oneOf(['a', '1', 'é', '-', ' ', '\n']).repeat(dice.size(50_000)) +
    text.slice(at)
  );
}

function setNumber(text: string, dice: Dice): string {
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) return text;
  const { 0: found, index } = dice.oneOf(numbers);
  return text.slice(0, index) + String(dice.oneOf(EXTREMES)) + text.slice(index + found.length);
}

/** By lines or by words. */
function withPieces(
  text: string,
  dice: Dice,
  change: (pieces: string[], dice: Dice) => readonly string[],
): string {
  const pieces = text.split(dice.onceIn(2) ? /(?<=\n)/ : /\b/);
  return change(pieces, dice).join('').slice(0, MOST_BYTES);
}

function deletePieces(pieces: string[], dice: Dice): readonly string[] {
  pieces.splice(dice.below(pieces.length), dice.size(10));
  return pieces;
}

function duplicatePieces(pieces: string[], dice: Dice): readonly string[] {
  const { start, end } = dice.stretch(pieces.length);
  const copy = pieces.slice(start, end).join('');
  pieces.splice(
    end,
    0,
    copy.repeat(Math.min(dice.size(500), 1 + Math.floor(MOST_BYTES / (copy.length + 1)))),
  );
  return pieces;
}

function swapPieces(pieces: string[], dice: Dice): readonly string[] {
  const [first, second] = [dice.below(pieces.length), dice.below(pieces.length)];
  [pieces[first], pieces[second]] = [pieces[second]!, pieces[first]!];
  return pieces;
}

function splice(text: string, dice: Dice, others: readonly string[]): string {
  const other = dice.oneOf(others);
  const { start, end } = dice.stretch(other.length);
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + other.slice(start, end) + text.slice(at);
}
