import type { TextRun } from './page-text.ts';

/** Runs of one baseline without wide gaps between them. */
export interface TextPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly runs: readonly TextRun[];
}

/** Wider gaps than this share of the size part pieces. */
const GAP = 0.5;

/**
 * Runs joined into pieces, from the top down, so that a wide line is seen to cross the gutter between
 * two of its words.
 * @param size of the body's font, in points
 */
export function textPieces(runs: readonly TextRun[], size: number): TextPiece[] {
  const groups: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && continues(before, run, size))
      group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    return { x: first.x, y: first.y, width: last.x + last.width - first.x, runs: group };
  });
}

function continues(before: TextRun, run: TextRun, size: number): boolean {
  const gap = run.x - before.x - before.width;
  return Math.abs(before.y - run.y) < 1 && gap >= -size && gap < GAP * size;
}
