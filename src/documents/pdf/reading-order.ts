import { attachInitials } from './attach-initials.ts';
import { columnLayout } from './column-layout.ts';
import { CAPTION } from './is-heading.ts';
import { linesOfPage } from './lines-of-page.ts';
import type { BodyStyle, Line, PageText } from './page-text.ts';

export interface PageOrder {
  /** In reading order. */
  readonly columns: readonly (readonly Line[])[];
  /** Of each column that has them: they interrupt no text when they come last. */
  readonly footnotes: readonly (readonly Line[])[];
}

/** Footnotes are in a font of at most this share of the body's. */
const SMALL = 0.93;
/** A gap of this many sizes between two baselines parts footnotes from the text above. */
const GAP = 1.35;

/** The lines of a page in the order in which they are read, footnotes apart. */
export function readingOrder(page: PageText, body: BodyStyle): PageOrder {
  const columns: Line[][] = [];
  const footnotes: Line[][] = [];
  for (const region of columnLayout(attachInitials(page.runs), body.size)) {
    const lines = linesOfPage(region);
    const start = footnoteStart(lines, body, page.height);
    columns.push(lines.slice(0, start));
    if (start < lines.length) footnotes.push(lines.slice(start));
  }
  return { columns, footnotes };
}

/** The first of the small lines at a column's end, where they are footnotes; else its length. */
function footnoteStart(lines: readonly Line[], body: BodyStyle, height: number): number {
  const start = lines.findLastIndex(({ size }) => size > SMALL * body.size) + 1;
  const [above, first] = [lines[start - 1], lines[start]];
  if (above === undefined || first === undefined || first.y < height / 2) return lines.length;
  if (CAPTION.test(first.text) || isReference(above, first)) return lines.length;
  const apart = first.y - above.y > GAP * above.size;
  return first.marked || apart || /^[*†‡§¶]/u.test(first.text) ? start : lines.length;
}

/** Lists of references are in small print too. */
function isReference(above: Line, first: Line): boolean {
  return /^\[\d/u.test(first.text) || /references|bibliography|literature/iu.test(above.text);
}
