import type { Line, TextRun } from './page-text.ts';

/** Baselines nearer than this share of the size are one. */
const SAME_BASELINE = 0.2;
/** Runs below this share of a line's size may be its superscripts or subscripts. */
const SCRIPT = 0.85;
/** A gap over this share of the size is a space; pdf.js has put the spaces within a run itself. */
const SPACE = 0.12;

interface Row {
  y: number;
  size: number;
  readonly runs: TextRun[];
}

/**
 * The lines of one column, from top to bottom: runs by their baselines, superscripts and subscripts
 * with the line that they stand on, spaces where there are gaps.
 */
export function linesOfPage(runs: readonly TextRun[]): Line[] {
  return withScripts(rowsOf(runs))
    .map(toLine)
    .toSorted((a, b) => a.y - b.y);
}

function rowsOf(runs: readonly TextRun[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows
      .slice(-3)
      .findLast(({ y, size }) => run.y - y <= SAME_BASELINE * Math.min(size, run.size));
    if (row === undefined) {
      rows.push({ y: run.y, size: run.size, runs: [run] });
    } else {
      row.runs.push(run);
      // The baseline is that of its largest run.
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    }
  }
  return rows;
}

/** Moves each run of a row of small print to the larger line that it touches, if there is one. */
function withScripts(rows: readonly Row[]): Row[] {
  for (const [index, row] of rows.entries()) {
    const neighbours = [
      ...rows.slice(Math.max(0, index - 3), index),
      ...rows.slice(index + 1, index + 4),
    ];
    for (const run of row.runs.slice()) {
      const host = neighbours.find((other) => carries(other, run));
      if (host === undefined) continue;
      host.runs.push(run);
      row.runs.splice(row.runs.indexOf(run), 1);
    }
  }
  return rows.filter((row) => row.runs.length > 0);
}

function carries(row: Row, run: TextRun): boolean {
  if (run.size > SCRIPT * row.size) return false;
  const middle = run.y - 0.3 * run.size;
  if (middle < row.y - 0.8 * row.size || middle > row.y + 0.2 * row.size) return false;
  return row.runs.some(
    (other) =>
      run.x >= other.x - run.width - row.size / 2 && run.x <= other.x + other.width + row.size / 2,
  );
}

function toLine({ y, runs: unordered }: Row): Line {
  const letters = sum(unordered, ({ text }) => text.length);
  const backwards = 2 * sum(unordered, (run) => (run.rightToLeft ? run.text.length : 0)) > letters;
  const runs = unordered.toSorted((a, b) => a.x - b.x);
  const widestGap = Math.max(0, ...runs.slice(1).map((run, index) => gapAfter(runs[index]!, run)));
  const text = (backwards ? runs.toReversed() : runs).reduce((before, run, index, ordered) => {
    const previous = ordered[index - 1];
    if (previous === undefined) return run.text;
    const [first, second] = backwards ? [run, previous] : [previous, run];
    const apart = gapAfter(first, second) > SPACE * Math.min(first.size, second.size);
    return before + (apart ? ' ' : '') + run.text;
  }, '');
  const main = dominant(runs);
  const marked = isMark(runs[0]!, main.size, y);
  const mark = marked ? `${runs[0]!.text.trim()} ` : '';
  return {
    text: (mark + text.slice(marked ? runs[0]!.text.length : 0)).replace(/ +/gu, ' ').trim(),
    x: runs[0]!.x,
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y,
    ...main,
    uniform: runs.every(({ font }) => font === main.font),
    marked,
    widestGap,
  };
}

function isMark(run: TextRun, size: number, baseline: number): boolean {
  return (
    run.size <= SCRIPT * size &&
    run.y < baseline - 0.1 * size &&
    /^\s*(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})\s*$/u.test(run.text)
  );
}

/** The size and the font of most of the characters. */
function dominant(runs: readonly TextRun[]): { size: number; font: string } {
  const letters = new Map<string, number>();
  for (const { size, font, text } of runs) {
    const key = `${size} ${font}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  const { size, font } = runs.find((run) => `${run.size} ${run.font}` === most?.[0])!;
  return { size, font };
}

function gapAfter(run: TextRun, next: TextRun): number {
  return next.x - (run.x + run.width);
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
