import type { NamedWords, Words } from '../core/words.ts';
import type { Usage } from '../checkpoint/opened-checkpoint.ts';
import type { Head } from '../core/head.ts';
import type { Pooling } from '../core/pooling.ts';
import type { TextCleaning } from '../core/tag-pack.ts';
import type { EncoderSource, Precision } from './engine.ts';
import type { ImportReport } from './import-report.ts';
import type { ModelFile, StoredFile } from './model-file.ts';

/** A head that came along with an encoder. It takes vectors as the encoder gives them. */
export interface ImportedHead {
  readonly head: Head;
  /** In the order of the head's outputs. */
  readonly tags: readonly string[];
  readonly pooling: Pooling;
  readonly textCleaning: TextCleaning;
  readonly textTemplate: string;
  /** The tag that stands for 'none of these'. */
  readonly noneTag: string | null;
  /** Probability below which the none tag is served; 0 where there was no such rule. */
  readonly threshold: number;
}

export interface ImportedEncoder {
  readonly source: EncoderSource;
  /** How the checkpoint says that it is to be used. */
  readonly usage: Usage;
  readonly head: ImportedHead | null;
  readonly report: ImportReport;
}

export interface ImportProgress {
  /** What is being done, such as `Converting the weights`. */
  readonly what: Words;
  /** Of that, from 0 to 1; null where it is not known. */
  readonly share: number | null;
}

export type ImportOutcome =
  | { readonly status: 'imported'; readonly imported: ImportedEncoder }
  /** Files to ask for by name. */
  | { readonly status: 'missing-files'; readonly missing: readonly (string | NamedWords)[] }
  /** How many tags there are to name. */
  | { readonly status: 'unnamed-tags'; readonly count: number };

/** What an import worker is asked. */
export type ImportCalls = {
  import: {
    input: {
      /** Names may have folders in them. */
      readonly files: readonly StoredFile[];
      readonly precision: Precision;
      /** Tags in the order of the head's outputs, where the person typed them in. */
      readonly tagNames: readonly string[] | null;
      /** SciBERT's tokenizer.json, for checkpoints that have none. */
      readonly sciBertTokenizer: ModelFile;
    };
    output: ImportOutcome;
    progress: ImportProgress;
  };
};
