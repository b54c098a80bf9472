import type { BodyStyle, Line } from './page-text.ts';

/** Titles that programs write into files by themselves. */
const WRITTEN_BY_PROGRAMS =
  /^(?:untitled|title|document\s?\d*|microsoft (?:word|powerpoint)\b.*|powerpoint presentation|slide \d+|presentation\s?\d*|scan\b.*|full page photo|print\b.*|arxiv:.*|.*\.(?:pdf|docx?|odt|tex|dvi|ps|indd|qxd|rtf|pptx?|html?|txt|p65|fm))$/iu;

/** Letters of a title, at most; longer ones are abstracts in the wrong field. */
const MOST_LETTERS = 300;

/** How much larger than the text a title is. */
const LARGER = 1.15;

/**
 * What a document is called: as its file says, unless a program or a file name speaks there; else the
 * largest text of its first page; else ''.
 * @param named the title in the file's metadata, '' where there is none
 * @param firstPage its lines in reading order
 */
export function documentTitle(named: string, firstPage: readonly Line[], body: BodyStyle): string {
  const title = named.replace(/\s+/gu, ' ').trim();
  if (title.length <= MOST_LETTERS && isPlausible(title)) return title;
  const large = firstPage.filter(
    ({ size, text }) => size >= LARGER * body.size && /\p{L}{2}/u.test(text),
  );
  const size = Math.max(...large.map((line) => line.size));
  const start = firstPage.findIndex((line) => line.size === size);
  const end = firstPage.findIndex((line, index) => index > start && line.size !== size);
  const lines = start === -1 ? [] : firstPage.slice(start, end === -1 ? undefined : end);
  const largest = lines.map(({ text }) => text).join(' ');
  return largest.length <= MOST_LETTERS ? largest : '';
}

/** Words: one alone is more likely a file's name. */
function isPlausible(title: string): boolean {
  return (
    /\p{L}{2,}\P{L}+\p{L}|\p{Lo}{4}/u.test(title) &&
    /\s|\p{Lo}/u.test(title) &&
    !WRITTEN_BY_PROGRAMS.test(title)
  );
}
