import type { TextSpan } from '../core/document.ts';

/** What the list is headed with, in the languages that papers are most often written in. */
const NAMES = [
  'references?( and notes| cited)?',
  'reference list',
  'list of references',
  'bibliography',
  'works cited',
  'literature( cited)?',
  'notes and references',
  'literatur(verzeichnis|angaben)?',
  'quellen(verzeichnis)?',
  'références( bibliographiques)?',
  'bibliographie',
  'referencias( bibliográficas)?',
  'bibliografía',
  'bibliografia',
  'referências( bibliográficas)?',
  'riferimenti( bibliografici)?',
  'referenties',
  'literatuur',
  'referenser',
  'referanser',
  'referencer',
  'litteratur',
  'literatura',
  'kirjallisuus',
  'список литературы',
  'литература',
  '参考文献',
  '參考文獻',
  '참고문헌',
  '참고 문헌',
];

/** A line of its own, perhaps numbered ('7.', 'VII', '§ 3') or marked as in Markdown. */
const HEADING = new RegExp(
  `^[ \\t]*(?:#{1,6}[ \\t]*|§[ \\t]*)?(?:(?:\\d+|[ivx]+)[.):]?[ \\t]+)?(?:${NAMES.join('|')})[ \\t]*[.:]?[ \\t]*$`,
  'gimu',
);

/** What may follow the list, and is text again. */
const AFTERWARDS =
  /^[ \t]*(?:(?:appendi(?:x|ces)|annex|supplement(?:ary|al)?|supporting information|anhang|annexe|acknowledge?ments?|author contributions|about the authors?|glossary|index)\b.{0,80}|[A-H][.:]?[ \t]+(?:appendix|supplementary|proofs?|additional|implementation|further|experimental|details)\b.{0,80})$/gimu;

/** Years, numbers in brackets, DOIs: a list of works has some; a section of that name may have none. */
const WORK = /\b(?:1[6-9]|20)\d\d\b|^\s*\[\w{1,12}\]|\bdoi\b|https?:\/\//imu;

/** The list comes at the end, perhaps before an appendix: never in the first part of a text. */
const EARLIEST = 0.25;

/**
 * The list of references in a text: from its heading (the last line of that name) to the end, or to
 * what comes after it, such as an appendix. Null where it is not sure that there is one.
 * @param headings offsets of headings, where they are known: then only one of them can begin or end it
 */
export function splitReferences(text: string, headings: readonly number[] = []): TextSpan | null {
  const known = new Set(headings);
  const isHeading = (index: number) => known.size === 0 || known.has(index);
  const heading = [...text.matchAll(HEADING)]
    .filter((match) => isHeading(match.index) && match.index >= text.length * EARLIEST)
    .at(-1);
  if (heading === undefined) return null;
  const start = heading.index;
  const afterHeading = start + heading[0].length;
  const end = endOfList(text, afterHeading, headings);
  return WORK.test(text.slice(afterHeading, end)) ? { start, end } : null;
}

function endOfList(text: string, from: number, headings: readonly number[]): number {
  const nextHeading = headings.find((offset) => offset >= from);
  AFTERWARDS.lastIndex = from;
  const afterwards = headings.length === 0 ? AFTERWARDS.exec(text)?.index : undefined;
  return nextHeading ?? afterwards ?? text.length;
}
