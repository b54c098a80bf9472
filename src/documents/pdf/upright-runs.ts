import { cleanCharacters } from './clean-characters.ts';
import type { PageText, TextRun } from './page-text.ts';

/** A text item of pdf.js, as far as it is used here. */
export interface PdfTextItem {
  readonly str: string;
  readonly dir: string;
  /** [a, b, c, d, x, y] of its baseline on the page, y upwards. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** The visible part of a page: [left, bottom, right, top], y upwards. */
export type PageBox = readonly number[];

/** Lines whose rise is below this share of their length count as upright: scans lie askew a little. */
const ASKEW = 0.1;

/**
 * The text of a page that is read in one direction, turned upright: that of most of its letters, since
 * a wide table may lie on its side. What stands across it (a stamp on the margin, the labels of an
 * axis) is left out.
 */
export function uprightRuns(items: readonly PdfTextItem[], box: PageBox): PageText {
  const visible = items.filter(({ str }) => str.trim() !== '');
  const lettersByTurn = [0, 0, 0, 0];
  for (const item of visible) {
    const turn = quarterTurns(item.transform);
    if (turn !== null) lettersByTurn[turn]! += item.str.length;
  }
  const turn = lettersByTurn.indexOf(Math.max(...lettersByTurn));
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const onItsSide = turn % 2 === 1;
  return {
    width: onItsSide ? top - bottom : right - left,
    height: onItsSide ? right - left : top - bottom,
    runs: visible
      .filter((item) => quarterTurns(item.transform) === turn)
      .map((item) => toRun(item, turn, box))
      .filter(({ text }) => text.trim() !== ''),
  };
}

function toRun(item: PdfTextItem, turn: number, box: PageBox): TextRun {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [, , c = 0, d = 0, pageX = 0, pageY = 0] = item.transform;
  const [x, y] = [
    [pageX - left, top - pageY],
    [pageY - bottom, pageX - left],
    [right - pageX, pageY - bottom],
    [top - pageY, right - pageX],
  ][turn] as [number, number];
  return {
    text: cleanCharacters(item.str),
    x,
    y,
    width: item.width,
    size: Math.hypot(c, d),
    font: item.fontName,
    rightToLeft: item.dir === 'rtl',
  };
}

/** Counter-clockwise, 0 to 3; null where the text is slanted. */
function quarterTurns([a = 0, b = 0]: readonly number[]): number | null {
  const length = Math.hypot(a, b);
  if (Math.abs(b) <= ASKEW * length) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= ASKEW * length) return b > 0 ? 1 : 3;
  return null;
}
