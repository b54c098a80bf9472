import type { Words } from '../core/words.ts';
import type { BertConfig } from '../checkpoint/bert/bert-config.ts';
import type { CheckpointPlan } from '../checkpoint/checkpoint-plan.ts';
import type { Precision } from './engine.ts';

/** What an import found, made and left, for a person to read before using it. */
export interface ImportReport {
  readonly kind: CheckpointPlan['kind'];
  /** What was found, such as `Made With ML checkpoint (model.pt)`. */
  readonly found: Words;
  readonly tokeniser: 'tokenizer.json' | 'vocab.txt' | 'scibert';
  /** null: an ONNX graph does not say it. */
  readonly shape: BertConfig | null;
  /** Numbers in the weights that were read, the head's included; null: an ONNX graph does not say it. */
  readonly parameters: number | null;
  /** In which the weights are stored. */
  readonly precision: Precision;
  /** Of the stored weights. */
  readonly bytes: number;
  /** The stored form against fp32, or in a sentence why they were not compared. */
  readonly comparison: FormDifference | { readonly notCompared: Words };
  /** In the order of the head's outputs; null: no head came along. */
  readonly tags: readonly string[] | null;
  /** Names of weights that are of no use here. */
  readonly unusedWeights: readonly string[];
  /** Paths of files that are of no use here. */
  readonly unusedFiles: readonly string[];
}

/** How far the stored form lies from fp32 on sample texts; int8 just as it will serve. */
export interface FormDifference {
  readonly texts: number;
  /** Largest |vector - fp32 vector| / |fp32 vector| of a text, by Euclidean lengths. */
  readonly vector: number;
  /** Largest difference of a probability (0 to 1); null where no head came along. */
  readonly probability: number | null;
}
