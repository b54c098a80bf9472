import type { Line } from './page-text.ts';

/** Lines further in than this many sizes are indented. */
const INDENT = 0.8;
/** A gap of so many times the usual one parts paragraphs. */
const APART = 1.3;
/** So does a smaller one where the font changes with the line. */
const OTHER_FONT_APART = 1.1;
/** Lines of one paragraph have the same size, but for a share of this. */
const OTHER_SIZE = 0.08;

/** What items of lists and of references begin with. */
const LABEL = /^(?:[•◦▪‣·–—]|\[\w{1,12}\]|\(?\d{1,3}[.)]|\(\w\))\s/u;

/** Lines of one column, cut into paragraphs: at gaps, at indented lines, at labels, and at other sizes. */
export function paragraphsOfLines(lines: readonly Line[]): Line[][] {
  const left = usual(lines.map(({ x }) => Math.round(x)));
  const leading = usualLeading(lines);
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    const previous = paragraph?.at(-1);
    if (
      paragraph === undefined ||
      previous === undefined ||
      isApart(previous, line, leading) ||
      begins(paragraph, line, lines[index + 1], left)
    ) {
      paragraphs.push([line]);
    } else {
      paragraph.push(line);
    }
  }
  return paragraphs;
}

function isApart(previous: Line, line: Line, leading: number): boolean {
  return (
    line.y - previous.y > APART * leading * Math.max(line.size, previous.size) ||
    Math.abs(line.size - previous.size) > OTHER_SIZE * previous.size ||
    (hasOtherFont(previous, line) &&
      line.y - previous.y > OTHER_FONT_APART * leading * Math.min(line.size, previous.size))
  );
}

/** As a heading has, or the one that follows it. */
function hasOtherFont(previous: Line, line: Line): boolean {
  return previous.uniform && line.uniform && previous.font !== line.font;
}

/** Whether a line begins a paragraph by where it begins, compared with the lines around it. */
function begins(
  paragraph: readonly Line[],
  line: Line,
  next: Line | undefined,
  left: number,
): boolean {
  const previous = paragraph.at(-1)!;
  const indent = INDENT * line.size;
  if (LABEL.test(line.text) && line.x - previous.x < indent) return true;
  if (isCentred(previous, line, left)) return false;
  const labelled = LABEL.test(paragraph[0]!.text);
  if (line.x - previous.x > indent) {
    // All lines but the first are further in: a list's item or a reference.
    const hangs = paragraph.length === 1 && next !== undefined && Math.abs(next.x - line.x) < 1;
    return !labelled && !hangs && line.x - left > indent;
  }
  // Back at the margin, after an item whose lines were further in.
  return previous.x - line.x > indent && paragraph.length > 1 && paragraph[0]!.x < previous.x - 1;
}

/** Lines of a title begin where they must for their middles to lie above one another. */
function isCentred(previous: Line, line: Line, left: number): boolean {
  const offset = (previous.x + previous.right - line.x - line.right) / 2;
  const shorter = previous.right - previous.x < line.right - line.x ? previous : line;
  return Math.abs(offset) < line.size / 4 && shorter.x - left > INDENT * line.size;
}

/** The usual distance of baselines, in sizes of their font. */
function usualLeading(lines: readonly Line[]): number {
  const ratios = lines.slice(1).flatMap((line, index) => {
    const ratio = (line.y - lines[index]!.y) / line.size;
    return ratio > 0.8 && ratio < 3 ? [Math.round(ratio * 20) / 20] : [];
  });
  return ratios.length < 4 ? 1.25 : usual(ratios);
}

/** The value that most have. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
