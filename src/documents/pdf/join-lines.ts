import type { WordForms } from './word-forms.ts';

/** A word cut by a line's end: what stands before the hyphen. */
const CUT = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)[-\u2010\u00AD]$/u;

/** First parts that take a hyphen, and words that begin like them and do not. */
const HYPHENATED =
  /^(?:self-(?!ish|less|same)|(?:two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?!e?en|teen|ty|th|fold|some|score))/u;

/**
 * The lines of a paragraph as one line. A hyphen at a line's end goes, unless the word has it for
 * itself: where a capital or a digit follows, and where the document writes the word with it elsewhere
 * more often than without. Of a word that is nowhere else, it stays where the word has another hyphen,
 * or its first part always has one (`self`, `eighty`) or has one elsewhere in the document.
 */
export function joinLines(lines: readonly string[], forms: WordForms): string {
  const joined = lines.reduce(
    (text, line) => (text === '' ? line : joinTwo(text, line, forms)),
    '',
  );
  // A soft hyphen shows only where a line ends.
  return joined.replaceAll('\u00AD', '');
}

function joinTwo(text: string, line: string, forms: WordForms): string {
  const before = CUT.exec(text)?.[1];
  if (before === undefined) return /[-\u2010]$/u.test(text) ? text + line : `${text} ${line}`;
  const after = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
  // 'pre- and post-war': the hyphen stands for what follows later.
  if (after === 'and' || after === 'or' || after === 'und' || after === 'oder') {
    return `${text} ${line}`;
  }
  const keeps = after === undefined || keepsHyphen(before, after, text.endsWith('\u00AD'), forms);
  return (keeps ? text : text.slice(0, -1)) + line;
}

function keepsHyphen(before: string, after: string, soft: boolean, forms: WordForms): boolean {
  if (soft) return false;
  if (/^\p{Lu}/u.test(after)) return true;
  const word = `${before}-${after}`.toLowerCase().replaceAll('\u2010', '-');
  const [hyphenated, plain] = [forms.get(word) ?? 0, forms.get(before.toLowerCase() + after) ?? 0];
  if (hyphenated !== plain) return hyphenated > plain;
  if (/[-\u2010]/u.test(before) || HYPHENATED.test(word)) return true;
  return before.length > 2 && forms.has(`${before.toLowerCase()}-`);
}
