/** Unicode's Latin ligatures, from ff to st: letters drawn as one, which no vocabulary knows. */
const LIGATURE = /[\uFB00-\uFB06]/g;

/**
 * Marks that are not seen: soft hyphens, zero-width blanks, byte-order marks; joiners only in Latin
 * words, because Persian, Hindi and emoji need theirs.
 */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|(?<=\p{Script=Latin})[\u200C\u200D]/gu;

/** Blanks of other widths: no-break, en, em, thin, ideographic. */
const ODD_BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

const ODD_LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What formats, printers and typesetters add to the characters of a text is taken away. */
export function tidyText(text: string): string {
  return text
    .replace(ODD_LINE_BREAK, '\n')
    .replace(ODD_BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
