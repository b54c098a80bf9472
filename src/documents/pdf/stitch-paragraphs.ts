import { CAPTION, isHeading } from './is-heading.ts';
import type { BodyStyle, Line } from './page-text.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';
import type { PageOrder } from './reading-order.ts';

/** `aside`: footnotes, captions, tables, labels of drawings: what a text goes on behind. */
export type ParagraphKind = 'text' | 'heading' | 'aside';

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly lines: readonly Line[];
}

/** Cells of a row are further apart than this many sizes. */
const CELL_GAP = 2;

/**
 * The paragraphs of a document. One that goes on in the next column or on the next page is one, and
 * the asides that stand between its parts follow it.
 */
export function stitchParagraphs(pages: readonly PageOrder[], body: BodyStyle): Paragraph[] {
  const stitched: Paragraph[] = [];
  // The text that may go on, and the asides met since.
  let open: Line[] | null = null;
  let asides: Paragraph[] = [];
  const flush = () => {
    stitched.push(...asides);
    [open, asides] = [null, []];
  };
  for (const paragraph of pages.flatMap((page) => paragraphsOfPage(page, body))) {
    if (paragraph.kind === 'aside') {
      asides.push(paragraph);
    } else if (open !== null && paragraph.kind === 'text' && goesOn(open, paragraph.lines)) {
      open.push(...paragraph.lines);
    } else {
      flush();
      const lines = [...paragraph.lines];
      stitched.push({ ...paragraph, lines });
      if (paragraph.kind === 'text') open = lines;
    }
  }
  flush();
  return stitched;
}

function paragraphsOfPage({ columns, footnotes }: PageOrder, body: BodyStyle): Paragraph[] {
  const text = columns
    .flatMap(paragraphsOfLines)
    .map((lines) => ({ kind: kindOf(lines, body), lines }));
  const asides = footnotes
    .flatMap(paragraphsOfLines)
    .map((lines) => ({ kind: 'aside' as const, lines }));
  return [...text, ...asides];
}

function kindOf(lines: readonly Line[], body: BodyStyle): ParagraphKind {
  if (CAPTION.test(lines[0]!.text)) return 'aside';
  if (isHeading(lines, body)) return 'heading';
  const rows = lines.filter(({ widestGap, size }) => widestGap > CELL_GAP * size).length;
  return rows > lines.length / 2 ? 'aside' : 'text';
}

/** Whether the first of two paragraphs ends in mid-sentence, and the second is what follows. */
function goesOn(open: readonly Line[], next: readonly Line[]): boolean {
  const [last, first] = [open.at(-1)!, next[0]!];
  if (Math.abs(last.size - first.size) > 0.05 * last.size) return false;
  if (/[.!?:;。！？]["'”’»)\]]*\d{0,3}$/u.test(last.text)) return false;
  if (/^["'“‘«(]?\p{Ll}/u.test(first.text)) return true;
  // A name or a number may come next: then the line before must be a full one.
  const widest = Math.max(...open.map(({ right }) => right));
  return open.length > 1 && last.right > widest - last.size && /^[\p{Lu}\d]/u.test(first.text);
}
