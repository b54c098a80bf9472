import type { PackScores, PrecisionRecallF1, TagPack } from '../../src/core/tag-pack.ts';

/** What `train --json` prints. */
export interface TrainingReport extends PackScores {
  readonly out: string;
  readonly rowsPerTag: Readonly<Record<string, number>>;
  readonly pooling: string;
  readonly C: number;
  readonly temperature: number;
}

export function reportTraining(
  { encoder, head, scores, training }: TagPack,
  out: string,
): TrainingReport {
  const { rowsPerTag, C } = training!;
  return { out, rowsPerTag, pooling: encoder.pooling, C, temperature: head.temperature, ...scores };
}

/** The report as a person reads it. */
export function formatTraining(report: TrainingReport): string {
  const { out, rowsPerTag, pooling, C, temperature, crossValidated, holdout } = report;
  const counts = Object.entries(rowsPerTag).map(([tag, rows]) => `${tag} ${rows}`);
  const lines = [
    `rows: ${counts.join(', ')}`,
    `chosen: pooling ${pooling}, C ${C}; temperature ${temperature.toFixed(3)}`,
  ];
  if (crossValidated) {
    const { folds, weighted, accuracy } = crossValidated;
    lines.push(`cross-validated, ${folds} folds: ${formatScores(weighted, accuracy)}`);
  }
  if (holdout) {
    lines.push(
      `holdout, ${holdout.rows} rows: ${formatScores(holdout.weighted, holdout.accuracy)}`,
    );
  }
  return `${[...lines, `written: ${out}`].join('\n')}\n`;
}

function formatScores({ precision, recall, f1 }: PrecisionRecallF1, accuracy: number): string {
  return (
    `weighted precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ` +
    `F1 ${f1.toFixed(4)}; accuracy ${accuracy.toFixed(4)}`
  );
}
