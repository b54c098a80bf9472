import { STOP_WORDS } from './stop-words.ts';
import type { TextCleaning } from './tag-pack.ts';

/** A letter, digit or underscore in Python's sense (`\w`); JavaScript's own `\w` and `\b` are ASCII only. */
const WORD_CHARACTER = '[\\p{L}\\p{N}_]';
const STOP_WORD = new RegExp(
  `(?<!${WORD_CHARACTER})(?:${STOP_WORDS.join('|')})(?!${WORD_CHARACTER})`,
  'gu',
);

/** What the tokeniser is to see of a text, as the head was trained. */
export function cleanText(text: string, cleaning: TextCleaning): string {
  return cleaning === 'made-with-ml' ? cleanAsMadeWithMl(text) : text;
}

/**
 * Made With ML's `clean_text` (madewithml/data.py): lower case, stop words out, everything but ASCII
 * letters and digits to single blanks, then links out. Links go last, as in the original, when blanks
 * have already cut them up: only the piece that holds 'http' goes, and the blanks around it stay.
 * Its step that sets punctuation apart is left out: the next one turns both into one blank.
 */
function cleanAsMadeWithMl(text: string): string {
  return text
    .toLowerCase()
    .replace(STOP_WORD, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/http[^ ]+/g, '');
}
