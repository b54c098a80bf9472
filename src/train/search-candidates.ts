import { softmax } from '../core/activation.ts';
import { crossValidator } from './cross-validate.ts';
import type { FoldResult } from './cross-validate.ts';
import type { Dropout } from './dropout.ts';
import type { FitTracker } from './training-control.ts';
import { contenders } from './select-candidate.ts';
import type { Candidate } from './select-candidate.ts';
import { stratifiedSplits } from './stratified-splits.ts';
import type { VectorTable } from './vector-table.ts';

export interface SearchOptions {
  readonly folds: number;
  /** Times that the rows are split anew. */
  readonly repeats: number;
  readonly seed: number;
  /** Values of C from strong to weak penalties, ascending. */
  readonly penalties: readonly number[];
  readonly dropout: Dropout;
}

/** A path of penalties ends after its log loss has risen so many times in a row. */
const RISES_TO_END = 2;
/**
 * Candidates so many standard errors below the best are not repeated. With five folds an error of
 * the error is common, hence not two or three.
 */
const HOPELESS = 4;

/**
 * Cross-validates every table with every penalty on one set of splits, and those still in the
 * running on the other repeats'. Every candidate that is returned was tested on all splits.
 *
 * @param labels - the tag's index for every row of the tables
 */
export async function searchCandidates(
  tables: readonly VectorTable[],
  labels: Int32Array,
  tags: number,
  { folds, repeats, seed, penalties, dropout }: SearchOptions,
  beforeFit: FitTracker,
): Promise<readonly Candidate[]> {
  const validator = (table: VectorTable, repeat: number) => {
    const splits = stratifiedSplits(labels, folds, seed + repeat);
    return crossValidator({ table, labels, tags }, splits, dropout, beforeFit);
  };

  let candidates: Candidate[] = [];
  for (const table of tables) {
    candidates.push(...(await followPath(table, penalties, validator(table, 0))));
  }
  for (let repeat = 1; repeat < repeats; repeat++) {
    const running = contenders(candidates, HOPELESS);
    candidates = [];
    for (const table of new Set(running.map((candidate) => candidate.table))) {
      const validate = validator(table, repeat);
      for (const { C, folds: results } of running.filter((own) => own.table === table)) {
        candidates.push({ table, C, folds: [...results, ...(await validate(C))] });
      }
    }
  }
  return candidates;
}

/**
 * From strong to weak penalties, until weaker ones overfit more and more: they would take longest
 * and win nothing.
 */
async function followPath(
  table: VectorTable,
  penalties: readonly number[],
  validate: (C: number) => Promise<FoldResult[]>,
): Promise<Candidate[]> {
  const path: Candidate[] = [];
  let lastLoss = Infinity;
  let rises = 0;
  for (const C of penalties) {
    const results = await validate(C);
    path.push({ table, C, folds: results });
    const loss = logLoss(results);
    rises = loss > lastLoss ? rises + 1 : 0;
    lastLoss = loss;
    if (rises === RISES_TO_END) break;
  }
  return path;
}

function logLoss(results: readonly FoldResult[]): number {
  let loss = 0;
  for (const { logits, labels } of results) {
    const tags = logits.length / labels.length;
    labels.forEach((label, row) => {
      loss -= Math.log(softmax(logits.subarray(row * tags, (row + 1) * tags))[label]!);
    });
  }
  return loss;
}
