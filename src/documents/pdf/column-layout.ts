import type { TextRun } from './page-text.ts';

/** Runs that are read as lines from the left to the right, one region after the other. */
export type Region = readonly TextRun[];

/** Below this many lines on either side of a gap, it is no gutter. */
const LEAST_LINES = 3;
/** Lines of a column fill it; cells of a table and labels of a drawing do not. */
const LEAST_FILL = 0.5;
/** No column is narrower than this many times the size of the body's font. */
const LEAST_WIDTH = 8;
/** Where a gutter may lie, in shares of the width that has text. */
const MIDDLE = { from: 0.2, to: 0.8 };
/** Three columns are two, one of which is two. */
const MAX_DEPTH = 2;

interface Band {
  readonly left: TextRun[];
  readonly right: TextRun[];
}

interface Layout {
  readonly bands: readonly (Band | TextRun[])[];
  /** How many lines are in columns. */
  readonly lines: number;
  /** Of the gutter: how far from the middle of the text. */
  readonly offCentre: number;
}

/**
 * Cuts a page into regions in reading order. A gutter is a vertical strip with lines on both sides;
 * what crosses it (a title, a wide figure) ends the columns above it, and others begin below.
 * @param size of the body's font, in points
 */
export function columnLayout(runs: readonly TextRun[], size: number, depth = 0): Region[] {
  const layout = depth < MAX_DEPTH ? bestLayout(runs, size) : null;
  if (layout === null) return runs.length > 0 ? [runs] : [];
  return layout.bands.flatMap((band) =>
    'left' in band
      ? [...columnLayout(band.left, size, depth + 1), ...columnLayout(band.right, size, depth + 1)]
      : [band],
  );
}

function bestLayout(runs: readonly TextRun[], size: number): Layout | null {
  const pieces = joinNeighbours(runs, size);
  const start = Math.min(...pieces.map((piece) => piece.x));
  const width = Math.max(...pieces.map((piece) => piece.x + piece.width)) - start;
  const step = size / 4;
  let best: Layout | null = null;
  for (let x = start + MIDDLE.from * width; x <= start + MIDDLE.to * width; x += step) {
    const layout = layoutAt(pieces, x, size);
    const offCentre = Math.abs(x - start - width / 2);
    if (
      layout.lines > (best?.lines ?? 0) ||
      (best !== null && layout.lines === best.lines && offCentre < best.offCentre)
    ) {
      best = { ...layout, offCentre };
    }
  }
  return best;
}

/** Pieces of one line, so that a wide line is seen to cross the gutter between two of its words. */
function joinNeighbours(runs: readonly TextRun[], size: number): (TextRun & { runs: TextRun[] })[] {
  const pieces: (TextRun & { runs: TextRun[] })[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const before = pieces.at(-1);
    const gap = before === undefined ? 0 : run.x - before.x - before.width;
    if (
      before !== undefined &&
      Math.abs(before.y - run.y) < 1 &&
      gap >= -size &&
      gap < 0.5 * size
    ) {
      before.runs.push(run);
      pieces[pieces.length - 1] = { ...before, width: run.x + run.width - before.x };
    } else {
      pieces.push({ ...run, runs: [run] });
    }
  }
  return pieces;
}

type Piece = ReturnType<typeof joinNeighbours>[number];

function layoutAt(pieces: readonly Piece[], x: number, size: number): Omit<Layout, 'offCentre'> {
  const bands: (Band | TextRun[])[] = [];
  let lines = 0;
  let between: Piece[] = [];
  const close = (below?: Piece) => {
    const tail = below !== undefined && headsWhatIsBelow(between, below) ? between.splice(-1) : [];
    const [top, columns] = withoutSparseTop(between, x, size);
    const counted = countedLines(columns, x, size);
    if (counted > 0) {
      if (top.length > 0) bands.push(runsOf(top));
      bands.push({
        left: runsOf(columns.filter((piece) => isLeft(piece, x))),
        right: runsOf(columns.filter((piece) => !isLeft(piece, x))),
      });
      lines += counted;
    } else if (between.length > 0) {
      bands.push(runsOf(between));
    }
    if (tail.length > 0) bands.push(runsOf(tail));
    between = [];
  };
  for (const piece of pieces) {
    if (crosses(piece, x, size)) {
      close(piece);
      bands.push(runsOf([piece]));
    } else {
      between.push(piece);
    }
  }
  close();
  return { bands: mergeWide(bands), lines };
}

/** Consecutive regions over the whole width are one. */
function mergeWide(bands: readonly (Band | TextRun[])[]): (Band | TextRun[])[] {
  const merged: (Band | TextRun[])[] = [];
  for (const band of bands) {
    const last = merged.at(-1);
    if (Array.isArray(band) && Array.isArray(last)) last.push(...band);
    else merged.push(Array.isArray(band) ? [...band] : band);
  }
  return merged;
}

/** Well into both sides: a formula that is a little too long for its column does not count. */
function crosses(piece: Piece, x: number, size: number): boolean {
  return piece.x < x - 2 * size && piece.x + piece.width > x + 2 * size;
}

function isLeft(piece: Piece, x: number): boolean {
  return piece.x + piece.width / 2 < x;
}

/** How many lines two columns have: 0 where they are none. */
function countedLines(pieces: readonly Piece[], x: number, size: number): number {
  const left = pieces.filter((piece) => isLeft(piece, x));
  const right = pieces.filter((piece) => !isLeft(piece, x));
  const sides = [lineWidths(left), lineWidths(right)];
  const [fewer = 0, more = 0] = sides.map((widths) => widths.length).toSorted((a, b) => a - b);
  // At the end of a paper the second column may have a line or two.
  if (fewer < (more >= 2 * LEAST_LINES ? 1 : LEAST_LINES)) return 0;
  if (!sides.every((widths, side) => fills(widths, side === 0 ? left : right, size))) return 0;
  return (
    left.filter((piece) => piece.x + piece.width <= x).length +
    right.filter((piece) => piece.x >= x).length
  );
}

function fills(widths: readonly number[], side: readonly Piece[], size: number): boolean {
  const width = sideWidth(side);
  return width >= LEAST_WIDTH * size && median(widths) >= LEAST_FILL * width;
}

/**
 * What stands above two columns with a gap below it, such as authors beside one another, is not their
 * beginning: none of its lines is as wide as a column.
 */
function withoutSparseTop(pieces: readonly Piece[], x: number, size: number): [Piece[], Piece[]] {
  const gap = pieces.findIndex(
    (piece, index) => piece.y - (pieces[index - 1] ?? piece).y > 2 * size,
  );
  if (gap === -1) return [[], [...pieces]];
  const narrowest = Math.min(
    sideWidth(pieces.filter((piece) => isLeft(piece, x))),
    sideWidth(pieces.filter((piece) => !isLeft(piece, x))),
  );
  const top = pieces.slice(0, gap);
  const sparse = top.every(({ width }) => width < 0.8 * narrowest);
  return sparse ? [top, pieces.slice(gap)] : [[], [...pieces]];
}

/** A short heading over text of the whole width: nearer to that than to the columns. */
function headsWhatIsBelow(pieces: readonly Piece[], below: Piece): boolean {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined) return false;
  return below.y - last.y < 0.8 * (last.y - before.y);
}

function sideWidth(side: readonly Piece[]): number {
  const right = Math.max(...side.map((piece) => piece.x + piece.width));
  return right - Math.min(...side.map((piece) => piece.x));
}

function lineWidths(pieces: readonly Piece[]): number[] {
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

function runsOf(pieces: readonly Piece[]): TextRun[] {
  return pieces.flatMap(({ runs }) => runs);
}
