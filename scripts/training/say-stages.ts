import type { TrainingProgress } from '../../src/train/training-control.ts';

/** Says a line for every pooling and penalty, not for every fit. */
export function sayStages(say: (line: string) => void): (progress: TrainingProgress) => void {
  let said = '';
  return ({ stage, pooling, C }) => {
    const line =
      stage === 'fitting'
        ? `Fitting all rows: ${pooling}, C ${C} ...`
        : `Cross-validating: ${pooling}, C ${C} ...`;
    if (line !== said) say(line);
    said = line;
  };
}
