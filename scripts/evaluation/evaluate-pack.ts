import type { TagPack } from '../../src/core/tag-pack.ts';
import type { LabelledRow } from '../../src/documents/read-labelled-table.ts';
import { evaluatePredictions } from '../../src/train/evaluate-predictions.ts';
import type { Evaluation, Prediction } from '../../src/train/evaluate-predictions.ts';
import type { WindowEncoder } from '../encode-texts.ts';
import { predictRows } from './predict-rows.ts';
import { SLICES } from './slices.ts';

export type SliceScores = Pick<Evaluation, 'rows' | 'accuracy' | 'weighted' | 'macro'>;

/** What `evaluate --json` prints. */
export interface PackEvaluation extends Evaluation {
  readonly slices: Readonly<Record<string, SliceScores>>;
  readonly predictions: readonly Prediction[];
}

export async function evaluatePack(
  pack: TagPack,
  rows: readonly LabelledRow[],
  encoder: WindowEncoder,
): Promise<PackEvaluation> {
  const tags = pack.tags.map(({ name }) => name);
  const predictions = await predictRows(
    pack,
    rows.map(({ text }) => text),
    encoder,
  );
  const scoresOf = (belongs: (row: LabelledRow) => boolean) => {
    const indices = [...rows.keys()].filter((index) => belongs(rows[index]!));
    return evaluatePredictions(
      tags,
      indices.map((index) => rows[index]!.tag),
      indices.map((index) => predictions[index]!),
    );
  };
  const slices = SLICES.map(({ key, belongs }) => {
    const { rows: size, accuracy, weighted, macro } = scoresOf(belongs);
    return [key, { rows: size, accuracy, weighted, macro }] as const;
  });
  return { ...scoresOf(() => true), slices: Object.fromEntries(slices), predictions };
}
