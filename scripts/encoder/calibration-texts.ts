import { MADE_WITH_ML_ROWS } from '../training/made-with-ml.ts';
import { readRowsFile } from '../training/read-rows-file.ts';

/** 128 of the 764 training rows, spread evenly. */
const STEP = 6;

/** Texts whose activations the int8 form is smoothed by: training rows, never the holdout. */
export function calibrationTexts(): string[] {
  const columns = { textTemplate: '{title}. {description}', tagColumn: 'tag' };
  const rows = readRowsFile(MADE_WITH_ML_ROWS, columns, console.warn);
  return rows.filter((_, row) => row % STEP === 0).map(({ text }) => text);
}
