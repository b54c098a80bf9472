import { columnBand, type ColumnBand, type Gutter } from './column-band.ts';
import type { TextRun } from './page-text.ts';
import { textPieces, type TextPiece } from './text-pieces.ts';

/** Runs that are read as lines from the left to the right, one region after the other. */
export type Region = readonly TextRun[];

/** Where a gutter may lie, in shares of the width that has text. */
const MIDDLE = { from: 0.2, to: 0.8 };
/** Three columns are two, one of which is two. */
const MAX_DEPTH = 2;

/** How many places for it are tried. */
const PLACES = 150;

interface Layout {
  /** From the top down: two columns, or what is read over the whole width. */
  readonly bands: readonly (ColumnBand | readonly TextPiece[])[];
  /** How many lines are in columns. */
  readonly lines: number;
}

/**
 * Cuts a page into regions in reading order. A gutter is a vertical strip with lines on both sides;
 * what crosses it (a title, a wide figure) ends the columns above it, and others begin below.
 * @param size of the body's font, in points
 */
export function columnLayout(runs: readonly TextRun[], size: number, depth = 0): Region[] {
  if (runs.length === 0) return [];
  const layout = depth < MAX_DEPTH ? bestLayout(textPieces(runs, size), size) : null;
  if (layout === null) return [runs];
  const regions: Region[] = [];
  let wide: TextRun[] = [];
  const closeWide = () => {
    if (wide.length > 0) regions.push(wide);
    wide = [];
  };
  for (const band of layout.bands) {
    if ('lines' in band) {
      wide.push(...runsOf(band.top));
      closeWide();
      for (const side of [band.left, band.right]) {
        regions.push(...columnLayout(runsOf(side), size, depth + 1));
      }
      wide.push(...runsOf(band.tail));
    } else {
      wide.push(...runsOf(band));
    }
  }
  closeWide();
  return regions;
}

/** With the gutter that has most lines beside it; null where none has. */
function bestLayout(pieces: readonly TextPiece[], size: number): Layout | null {
  const start = Math.min(...pieces.map((piece) => piece.x));
  const width = Math.max(...pieces.map((piece) => piece.x + piece.width)) - start;
  let best: Layout | null = null;
  for (let place = 0; place <= PLACES; place += 1) {
    const share = MIDDLE.from + ((MIDDLE.to - MIDDLE.from) * place) / PLACES;
    const layout = layoutAt(pieces, { x: start + share * width, size });
    if (layout.lines > (best?.lines ?? 0)) best = layout;
  }
  return best;
}

function layoutAt(pieces: readonly TextPiece[], gutter: Gutter): Layout {
  const bands: (ColumnBand | readonly TextPiece[])[] = [];
  let lines = 0;
  let above: TextPiece | undefined;
  let between: TextPiece[] = [];
  const close = (below?: TextPiece) => {
    const band = columnBand(between, gutter, above, below);
    bands.push(band ?? between);
    lines += band?.lines ?? 0;
    between = [];
  };
  for (const piece of pieces) {
    if (crosses(piece, gutter)) {
      close(piece);
      bands.push([piece]);
      above = piece;
    } else {
      between.push(piece);
    }
  }
  close();
  return { bands, lines };
}

/** Well into both sides: a formula that is a little too long for its column does not count. */
function crosses(piece: TextPiece, { x, size }: Gutter): boolean {
  return piece.x < x - 2 * size && piece.x + piece.width > x + 2 * size;
}

function runsOf(pieces: readonly TextPiece[]): TextRun[] {
  return pieces.flatMap(({ runs }) => runs);
}
