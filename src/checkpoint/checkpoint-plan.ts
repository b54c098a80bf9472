import type { NamedWords } from '../core/words.ts';
import type { DroppedFile } from './dropped-file.ts';

/** What texts are cut into pieces by. */
export type TokeniserPlan =
  | { readonly kind: 'tokenizer.json'; readonly file: DroppedFile }
  | {
      readonly kind: 'vocab.txt';
      readonly file: DroppedFile;
      /** tokenizer_config.json */
      readonly config: DroppedFile | null;
    }
  /** The one that is built in: the weights have as many word pieces as SciBERT. */
  | { readonly kind: 'scibert' };

/** How a sentence-transformers model pools, beside its encoder. */
export interface SentencePlan {
  /** modules.json */
  readonly modules: DroppedFile;
  /** 1_Pooling/config.json */
  readonly pooling: DroppedFile;
  /** sentence_bert_config.json */
  readonly lengths: DroppedFile | null;
}

/** (a) What Made With ML's training saves. */
export interface MadeWithMlPlan {
  readonly kind: 'made-with-ml';
  readonly weights: DroppedFile;
  /** args.json */
  readonly args: DroppedFile;
  /** class_to_index.json, or Ray's .metadata.json that holds it; null: the person types the tags in. */
  readonly tags: DroppedFile | null;
  /** config.json; null: it is inferred from the weights. */
  readonly config: DroppedFile | null;
  readonly tokeniser: TokeniserPlan;
}

/** (b) A Hugging Face folder: encoder, classifier or sentence-transformers model. */
export interface HuggingFacePlan {
  readonly kind: 'hugging-face';
  readonly weights: DroppedFile;
  readonly config: DroppedFile;
  readonly tokeniser: TokeniserPlan;
  readonly sentence: SentencePlan | null;
}

/** (c) An ONNX encoder. */
export interface OnnxPlan {
  readonly kind: 'onnx';
  readonly model: DroppedFile;
  /** config.json */
  readonly config: DroppedFile | null;
  readonly tokeniser: TokeniserPlan;
  readonly sentence: SentencePlan | null;
}

export type CheckpointPlan = MadeWithMlPlan | HuggingFacePlan | OnnxPlan;

export type Detection =
  | {
      readonly status: 'complete';
      readonly plan: CheckpointPlan;
      /** Paths of files that are of no use. */
      readonly unused: readonly string[];
    }
  | {
      readonly status: 'incomplete';
      readonly kind: CheckpointPlan['kind'];
      /** Names of files to ask for, such as `config.json` or `tokenizer.json or vocab.txt`. */
      readonly missing: readonly (string | NamedWords)[];
    };
