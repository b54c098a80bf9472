import type { Head } from './head.ts';
import type { Pooling } from './pooling.ts';

/** What is done to the text before it is tokenised. `made-with-ml` is the original's cleaning. */
export type TextCleaning = 'none' | 'made-with-ml';

/** The encoder form that a head was trained on; the head is only right on its vectors. */
export interface EncoderReference {
  /** Name in the catalogue, such as `all-MiniLM-L6-v2`. */
  readonly id: string;
  /** sha256 of the encoder's weight file, lower-case hexadecimal. */
  readonly weightsSha256: string;
  readonly pooling: Pooling;
  /** Whether a pooled vector is scaled to length 1 before the head sees it. */
  readonly normalisation: 'none' | 'l2';
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** How a labelled row becomes a text: column names in braces, such as `{title}. {description}`. */
  readonly textTemplate: string;
  readonly textCleaning: TextCleaning;
}

export interface Tag {
  readonly name: string;
  readonly description: string;
  /** Probability (0 to 1) below which this tag is not given; 0 gives it whenever it wins. */
  readonly threshold: number;
}

/** Precision, recall and F1, each from 0 to 1. */
export interface PrecisionRecallF1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PackScores {
  /** Mean over the cross-validation folds of the training rows. */
  readonly crossValidated?: {
    readonly weighted: PrecisionRecallF1;
    readonly accuracy: number;
    readonly folds: number;
  };
  /** On rows that were never trained on. */
  readonly holdout?: {
    readonly weighted: PrecisionRecallF1;
    readonly accuracy: number;
    readonly rows: number;
  };
}

/** What the head was trained on, so that a score can be traced and a training repeated. */
export interface TrainingRecord {
  readonly rowsPerTag: Readonly<Record<string, number>>;
  /** sha256 of the rows' texts and tags. */
  readonly rowsSha256: string;
  /** ISO date (yyyy-mm-dd). */
  readonly date: string;
  /** Inverse strength of the L2 penalty, as scikit-learn's `C`. */
  readonly C: number;
}

/** Where rows can be had to train a head for another encoder. */
export type TrainingRows =
  | { readonly kind: 'none' }
  | { readonly kind: 'shipped'; readonly dataset: string }
  | {
      readonly kind: 'inline';
      readonly rows: readonly { readonly text: string; readonly tag: string }[];
    };

/** A tag set: which encoder, which tags, and the head that joins them. */
export interface TagPack {
  readonly name: string;
  readonly description: string;
  readonly licence: string;
  readonly encoder: EncoderReference;
  /** In the order of the head's outputs. */
  readonly tags: readonly Tag[];
  /** The tag that stands for 'none of these', such as `other`; null where the set has none. */
  readonly noneTag: string | null;
  readonly head: Head;
  readonly scores: PackScores;
  readonly training: TrainingRecord | null;
  readonly trainingRows: TrainingRows;
}
