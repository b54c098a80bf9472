import type { PageText, TextRun } from './page-text.ts';

/** How far from an edge heads and feet are, as a share of the page's height. */
const MARGIN = 0.15;
/** How many rows of a margin may be one. */
const ROWS = 3;
/** On so many pages the same row is no accident, nor on half of the pages of a short document. */
const SURE = 3;

interface MarginRow {
  readonly page: number;
  readonly runs: readonly TextRun[];
  /** What it has in common with rows of other pages. */
  readonly keys: readonly string[];
}

/**
 * Pages without their running heads and feet: rows at the edge that are the same up to their digits,
 * or that bear the page's number at the same height, on at least three pages or on half of them.
 */
export function withoutRunningHeads(pages: readonly PageText[]): PageText[] {
  const margins = pages.flatMap((page, index) => [
    marginRows(page, index, 'top'),
    marginRows(page, index, 'bottom'),
  ]);
  const pagesOf = new Map<string, Set<number>>();
  for (const { page, keys } of margins.flat()) {
    for (const key of keys) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
  }
  const enough = Math.max(2, Math.min(SURE, Math.ceil(pages.length / 2)));
  const repeats = ({ keys }: MarginRow) => keys.some((key) => pagesOf.get(key)!.size >= enough);
  const dropped = new Set<TextRun>();
  for (const rows of margins) {
    // From the edge inwards: what stands behind a row of text is text.
    for (const row of rows) {
      if (!repeats(row)) break;
      for (const run of row.runs) dropped.add(run);
    }
  }
  return pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !dropped.has(run)) }));
}

/** The outermost rows of a margin, the outermost first. */
function marginRows(page: PageText, index: number, edge: 'top' | 'bottom'): MarginRow[] {
  const fromEdge = ({ y }: TextRun) => (edge === 'top' ? y : page.height - y);
  const rows: TextRun[][] = [];
  const runs = page.runs
    .filter((run) => fromEdge(run) < MARGIN * page.height)
    .toSorted((a, b) => fromEdge(a) - fromEdge(b));
  for (const run of runs) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - run.y) < 0.3 * run.size) row.push(run);
    else rows.push([run]);
  }
  return rows.slice(0, ROWS).map((row) => {
    const text = row
      .toSorted((a, b) => a.x - b.x)
      .map((run) => run.text.trim())
      .join(' ');
    const height = Math.round(fromEdge(row[0]!) / 4);
    const keys = [sameText(text), ...pageNumbers(text, index).map((key) => `${key} at ${height}`)];
    return { page: index, runs: row, keys: keys.map((key) => `${edge} ${key}`) };
  });
}

function sameText(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/^[ivxlc]+$/iu, '#');
}

/** By how much a number at its beginning or end exceeds the page's place in the file. */
function pageNumbers(text: string, index: number): string[] {
  const patterns = [/^\d{1,5}(?= |$)/u, /(?<=^| )\d{1,5}$/u];
  const numbers = patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return numbers.map((number) => `number ${Number(number) - index}`);
}
