import type { WordForms } from './word-forms.ts';

/** A word cut by a line's end: what stands before the hyphen. */
const CUT = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)[-\u2010\u00AD]$/u;

/** Longer ones are no words; looking for their beginning takes long. */
const LONGEST_WORD = 100;

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
  const pieces: string[] = [];
  let tail = '';
  for (const line of lines) {
    const join = tail === '' ? 'as they are' : joinOf(tail, line, forms);
    if (join === 'without hyphen') pieces.push(pieces.pop()!.slice(0, -1), line);
    else pieces.push(join === 'blank' ? ` ${line}` : line);
    tail = (join === 'without hyphen' ? tail.slice(0, -1) : tail) + pieces.at(-1)!;
    tail = tail.slice(-LONGEST_WORD);
  }
  // A soft hyphen shows only where a line ends.
  return pieces.join('').replaceAll('\u00AD', '');
}

/** @param tail the end of what stands before a line */
function joinOf(
  tail: string,
  line: string,
  forms: WordForms,
): 'as they are' | 'blank' | 'without hyphen' {
  const before = CUT.exec(tail)?.[1];
  if (before === undefined) return /[-\u2010]$/u.test(tail) ? 'as they are' : 'blank';
  const after = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
  // 'pre- and post-war': the hyphen stands for what follows later.
  if (after === 'and' || after === 'or' || after === 'und' || after === 'oder') return 'blank';
  const keeps = after === undefined || keepsHyphen(before, after, tail.endsWith('\u00AD'), forms);
  return keeps ? 'as they are' : 'without hyphen';
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
