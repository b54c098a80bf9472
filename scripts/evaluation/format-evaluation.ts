import type { PrecisionRecallF1 } from '../../src/core/tag-pack.ts';
import type { PackEvaluation } from './evaluate-pack.ts';
import { SLICES } from './slices.ts';

/** The evaluation as a person reads it: tables in plain text. */
export function formatEvaluation(evaluation: PackEvaluation): string {
  const { rows, accuracy, weighted, macro, perTag, confusion, ece, slices } = evaluation;
  const scoreRows = [
    ...Object.entries(perTag).map(([tag, scores]) => scoreRow(tag, scores, scores.support)),
    scoreRow('weighted mean', weighted, rows),
    scoreRow('macro mean', macro, rows),
  ];
  const sliceRows = SLICES.map(({ key, title }) => {
    const slice = slices[key]!;
    return [title, String(slice.rows), fixed(slice.accuracy), fixed(slice.weighted.f1)];
  });
  return [
    table([['', 'precision', 'recall', 'F1', 'rows'], ...scoreRows]),
    `accuracy ${fixed(accuracy)}, calibration error ${fixed(ece)} (15 bins)`,
    `rows are true tags, columns predicted ones:\n${table([
      ['', ...confusion.tags],
      ...confusion.tags.map((tag, index) => [tag, ...confusion.counts[index]!.map(String)]),
    ])}`,
    table([['texts', 'rows', 'accuracy', 'weighted F1'], ...sliceRows]),
  ].join('\n\n');
}

function scoreRow(title: string, scores: PrecisionRecallF1, rows: number): string[] {
  return [title, ...[scores.precision, scores.recall, scores.f1].map(fixed), String(rows)];
}

function fixed(score: number): string {
  return score.toFixed(4);
}

/** Names flush left, numbers flush right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}
