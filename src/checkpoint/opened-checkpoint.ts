import type { Head } from '../core/head.ts';
import type { Pooling } from '../core/pooling.ts';
import type { TextCleaning } from '../core/tag-pack.ts';
import type { BertConfig } from './bert/bert-config.ts';
import type { OnnxEncoder } from './onnx/describe-onnx-encoder.ts';
import type { OnnxModel } from './onnx/read-onnx-graph.ts';
import type { OnnxPooling } from './onnx/write-onnx-pooling.ts';
import type { TrackedReads } from './track-reads.ts';

/** How a checkpoint was meant to be used, as its files say. */
export interface Usage<Kind extends Pooling = Pooling> {
  readonly pooling: Kind;
  readonly normalisation: 'none' | 'l2';
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  readonly textTemplate: string;
  readonly textCleaning: TextCleaning;
}

/** A head that came along. */
export interface OpenedHead {
  readonly head: Head;
  /** In the order of the head's outputs; null: the person names them. */
  readonly tags: readonly string[] | null;
  /** Probability below which no tag was served; 0 where there was no such rule. */
  readonly threshold: number;
}

/** Weights of a BERT, checked and described, those of the encoder not read yet. */
export interface OpenedBert {
  readonly kind: 'made-with-ml' | 'hugging-face';
  readonly config: BertConfig;
  /** Read with `readBertWeights`; afterwards they tell what was left unused. */
  readonly weights: TrackedReads;
  /** Content of a tokenizer.json. */
  readonly tokeniser: unknown;
  readonly usage: Usage;
  readonly head: OpenedHead | null;
}

/** An ONNX encoder, checked and described. It is written with `poolOnnxEncoder` and `streamRuns`. */
export interface OpenedOnnx {
  readonly kind: 'onnx';
  readonly model: OnnxModel;
  readonly encoder: OnnxEncoder;
  /** Content of a tokenizer.json. */
  readonly tokeniser: unknown;
  readonly usage: Usage<OnnxPooling>;
}
