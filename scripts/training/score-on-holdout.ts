import type { TagPack } from '../../src/core/tag-pack.ts';
import type { LabelledRow } from '../../src/documents/read-labelled-table.ts';
import type { WindowEncoder } from '../encode-texts.ts';
import { evaluatePack } from '../evaluation/evaluate-pack.ts';

/** The pack with its scores on rows that had no part in its training. */
export async function scoreOnHoldout(
  pack: TagPack,
  rows: readonly LabelledRow[],
  encoder: WindowEncoder,
): Promise<TagPack> {
  const { weighted, accuracy } = await evaluatePack(pack, rows, encoder);
  return {
    ...pack,
    scores: { ...pack.scores, holdout: { weighted, accuracy, rows: rows.length } },
  };
}
