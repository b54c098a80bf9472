import type { TextPiece } from './text-pieces.ts';

/** What stands between two pieces that cross the gutter, or between one and the page's edge. */
export interface ColumnBand {
  /** The end of the wide text above, or authors beside one another. */
  readonly top: readonly TextPiece[];
  readonly left: readonly TextPiece[];
  readonly right: readonly TextPiece[];
  /** How many lines the two columns have. */
  readonly lines: number;
  /** The heading of the wide text below. */
  readonly tail: readonly TextPiece[];
}

export interface Gutter {
  readonly x: number;
  /** Of the body's font, in points. */
  readonly size: number;
}

/** Below this many lines on either side of a gap, it is no gutter. */
const LEAST_LINES = 3;
/** Lines of a column fill it; cells of a table and labels of a drawing do not. */
const LEAST_FILL = 0.5;
/** Text belongs to what is at most this share as far away as what is on its other side. */
const NEARER = 0.9;
/** No column is narrower than this many times the size of the body's font. */
const LEAST_WIDTH = 8;
/**
 * Cuts a band into two columns and what belongs to the wide text around it.
 * @param pieces from the top down
 * @param above the last piece over both columns above them, as `below` is the first below them
 * @returns null where these are no columns
 */
export function columnBand(
  pieces: readonly TextPiece[],
  gutter: Gutter,
  above: TextPiece | undefined,
  below: TextPiece | undefined,
): ColumnBand | null {
  const tail = headsWhatIsBelow(pieces, below) ? 1 : 0;
  const head = endsWhatIsAbove(pieces, above) ? 1 : 0;
  const inner = pieces.slice(head, pieces.length - tail);
  const sparse = sparseTop(inner, gutter);
  const columns = inner.slice(sparse);
  const lines = countedLines(columns, gutter);
  if (lines === 0) return null;
  const [left, right] = sidesOf(columns, gutter);
  return {
    top: pieces.slice(0, head + sparse),
    left,
    right,
    lines,
    tail: pieces.slice(pieces.length - tail),
  };
}

function isLeft(piece: TextPiece, { x }: Gutter): boolean {
  return piece.x + piece.width / 2 < x;
}

/** How many lines two columns have: 0 where they are none. */
function countedLines(pieces: readonly TextPiece[], gutter: Gutter): number {
  const sides = sidesOf(pieces, gutter);
  const [fewer = 0, more = 0] = sides
    .map((side) => lineWidths(side).length)
    .toSorted((a, b) => a - b);
  // At the end of a paper the second column may have a line or two.
  if (fewer < (more >= 2 * LEAST_LINES ? 1 : LEAST_LINES)) return 0;
  if (!sides.every((side) => isFilled(side, gutter))) return 0;
  const [left, right] = sides;
  return (
    left.filter((piece) => piece.x + piece.width <= gutter.x).length +
    right.filter((piece) => piece.x >= gutter.x).length
  );
}

function isFilled(side: readonly TextPiece[], { size }: Gutter): boolean {
  const width = widthOf(side);
  return width >= LEAST_WIDTH * size && median(lineWidths(side)) >= LEAST_FILL * width;
}

/**
 * How many pieces stand above two columns with a gap below them, such as authors beside one another:
 * none is as wide as a column, nor begins where a column does.
 */
function sparseTop(pieces: readonly TextPiece[], gutter: Gutter): number {
  const gap = pieces.findIndex(
    (piece, index) => piece.y - (pieces[index - 1] ?? piece).y > 2 * gutter.size,
  );
  const sides = sidesOf(pieces, gutter);
  const narrowest = Math.min(...sides.map(widthOf));
  const starts = sides.map((side) => Math.min(...side.map(({ x }) => x)));
  const isSparse = ({ x, width }: TextPiece) =>
    width < 0.8 * narrowest && starts.every((start) => Math.abs(x - start) > gutter.size / 2);
  return gap > 0 && pieces.slice(0, gap).every(isSparse) ? gap : 0;
}

/** A short heading over text of the whole width: nearer to that than to the columns. */
function headsWhatIsBelow(pieces: readonly TextPiece[], below: TextPiece | undefined): boolean {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined || below === undefined) return false;
  return below.y - last.y < NEARER * (last.y - before.y);
}

/** The last line of a paragraph of the whole width, where it is a short one. */
function endsWhatIsAbove(pieces: readonly TextPiece[], above: TextPiece | undefined): boolean {
  const [first, after] = pieces;
  if (first === undefined || after === undefined || above === undefined) return false;
  const sameText = Math.abs(first.x - above.x) < 1 && first.runs[0]?.size === above.runs[0]?.size;
  return sameText && first.y - above.y < NEARER * (after.y - first.y);
}

function sidesOf(pieces: readonly TextPiece[], gutter: Gutter): [TextPiece[], TextPiece[]] {
  return [
    pieces.filter((piece) => isLeft(piece, gutter)),
    pieces.filter((piece) => !isLeft(piece, gutter)),
  ];
}

function widthOf(side: readonly TextPiece[]): number {
  const right = Math.max(...side.map((piece) => piece.x + piece.width));
  return right - Math.min(...side.map((piece) => piece.x));
}

function lineWidths(pieces: readonly TextPiece[]): number[] {
  const widths = new Map<number, number>();
  for (const { y, width } of pieces) {
    const line = Math.round(y);
    widths.set(line, (widths.get(line) ?? 0) + width);
  }
  return [...widths.values()];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
