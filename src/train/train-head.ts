import { words } from '../core/words.ts';
import type { Head } from '../core/head.ts';
import type { Pooling } from '../core/pooling.ts';
import type { PackScores } from '../core/tag-pack.ts';
import { checkTrainingData } from './check-training-data.ts';
import type { FoldResult } from './cross-validate.ts';
import { fitTemperature } from './fit-temperature.ts';
import type { LinearModel } from './linear-model.ts';
import { fitLogisticRegression } from './logistic-regression.ts';
import { searchCandidates } from './search-candidates.ts';
import { selectCandidate } from './select-candidate.ts';
import { fitStandardiser, foldStandardiser } from './standardise.ts';
import { trackFits } from './training-control.ts';
import type { TrainingControl } from './training-control.ts';
import { TrainingError } from './training-error.ts';
import type { VectorTable } from './vector-table.ts';

export interface HeadTrainingOptions {
  readonly folds?: number;
  /** Times that the rows are split anew for cross-validation. Default: see `defaultRepeats`. */
  readonly repeats?: number;
  /** The same seed and rows give the same head. */
  readonly seed?: number;
  /** Values of C to choose from, ascending. */
  readonly penalties?: readonly number[];
  /** Probability with which an input of the linear layer is dropped while training. */
  readonly dropout?: number;
}

export interface TrainedHead {
  readonly head: Head;
  readonly pooling: Pooling;
  readonly C: number;
  /** Of the chosen pooling and C, over the test rows of every split. */
  readonly crossValidated: NonNullable<PackScores['crossValidated']>;
}

/** Half decades for standardised features; 0.01 is typical for some hundred rows of 384. */
const PENALTIES = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1, 3, 10];
/** Predictions on rows left out at which the luck of a single split no longer sways the choice. */
const STEADY_PREDICTIONS = 4_000;
const MOST_REPEATS = 10;

/**
 * Trains a linear head: chooses pooling and penalty by stratified cross-validation, fits all rows,
 * and sets the temperature on the logits of rows left out. The standardiser is folded into the
 * layer, so that the head takes the vectors as they are.
 *
 * @param tables - the same rows under every pooling to choose from
 * @param labels - the tag's index (below `tags`) for every row
 * @throws TrainingError for rows that cannot be trained on; the signal's reason when ended by it
 */
export async function trainHead(
  tables: readonly VectorTable[],
  labels: Int32Array,
  tags: number,
  options: HeadTrainingOptions = {},
  control: TrainingControl = {},
): Promise<TrainedHead> {
  checkTrainingData(tables, labels, tags);
  const seed = options.seed ?? 0;
  const dropout = { probability: options.dropout ?? 0, seed };
  if (!(dropout.probability >= 0 && dropout.probability < 1)) {
    throw new TrainingError(words('Dropout has to be from 0 to below 1.'));
  }
  const beforeFit = trackFits(control);
  const search = {
    folds: options.folds ?? 5,
    repeats: options.repeats ?? defaultRepeats(labels.length),
    seed,
    penalties: options.penalties ?? PENALTIES,
    dropout,
  };
  const { table, C, folds } = selectCandidate(
    await searchCandidates(tables, labels, tags, search, beforeFit),
  );

  await beforeFit({ stage: 'fitting', pooling: table.pooling, C });
  const rows = Int32Array.from(labels.keys());
  const standardiser = fitStandardiser(table, rows);
  const { model } = fitLogisticRegression(
    { table, labels, tags, rows, standardiser },
    { C, dropout },
  );
  return {
    head: toHead(foldStandardiser(model, standardiser), dropout.probability, temperatureOf(folds)),
    pooling: table.pooling,
    C,
    crossValidated: averageFolds(folds, search.folds),
  };
}

/** More for fewer rows, since their scores hang more on how they are split. */
function defaultRepeats(rows: number): number {
  return Math.min(MOST_REPEATS, Math.max(1, Math.round(STEADY_PREDICTIONS / rows)));
}

function toHead(model: LinearModel, dropout: number, temperature: number): Head {
  return {
    layers: [
      {
        inputs: model.features,
        outputs: model.tags,
        weights: Float32Array.from(model.weights),
        biases: Float32Array.from(model.biases),
        activation: 'none',
      },
    ],
    activation: 'softmax',
    dropout,
    temperature,
  };
}

function temperatureOf(folds: readonly FoldResult[]): number {
  return fitTemperature(
    Float64Array.from(folds.flatMap(({ logits }) => [...logits])),
    Int32Array.from(folds.flatMap(({ labels }) => [...labels])),
  );
}

function averageFolds(
  results: readonly FoldResult[],
  folds: number,
): TrainedHead['crossValidated'] {
  const mean = (scoreOf: (result: FoldResult) => number) =>
    results.reduce((total, result) => total + scoreOf(result), 0) / results.length;
  return {
    weighted: {
      precision: mean(({ weighted }) => weighted.precision),
      recall: mean(({ weighted }) => weighted.recall),
      f1: mean(({ weighted }) => weighted.f1),
    },
    accuracy: mean((result) => result.accuracy),
    folds,
  };
}
