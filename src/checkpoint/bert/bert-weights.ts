import type { BertConfig } from './bert-config.ts';

/** Numbers [rows, columns], row-major, in the precision in which they are stored. */
export type Matrix =
  | {
      readonly precision: 'fp32';
      readonly rows: number;
      readonly columns: number;
      readonly values: Float32Array;
    }
  | {
      readonly precision: 'fp16';
      readonly rows: number;
      readonly columns: number;
      /** IEEE 754 half-precision bits. */
      readonly values: Uint16Array;
    }
  | {
      readonly precision: 'int8';
      readonly rows: number;
      readonly columns: number;
      readonly values: Int8Array;
      /** Real value = scale * stored value; one a row for tables, one a column for linear layers. */
      readonly scales: Float32Array;
    };

export type Precision = Matrix['precision'];

/** `y = x W + b`. */
export interface Linear {
  /** [inputs, outputs]: the transpose of what PyTorch stores. Scales, if any, are one an output. */
  readonly weight: Matrix;
  /** [outputs] */
  readonly bias: Float32Array;
  /**
   * [inputs]; what the input is multiplied by before W, whose rows were divided by it (SmoothQuant,
   * arXiv 2211.10438), so that no input stands far above the others when they are rounded.
   */
  readonly inputScale?: Float32Array;
}

export interface LayerNorm {
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
}

export interface BertLayer {
  /** Query, key and value side by side: [hidden, 3 * hidden]. */
  readonly queryKeyValue: Linear;
  readonly attentionOutput: Linear;
  readonly attentionNorm: LayerNorm;
  readonly intermediate: Linear;
  readonly output: Linear;
  readonly outputNorm: LayerNorm;
}

/** The linear layers of a transformer layer, in the order in which a text passes them. */
export const LINEAR_NAMES = ['queryKeyValue', 'attentionOutput', 'intermediate', 'output'] as const;
export type LinearName = (typeof LINEAR_NAMES)[number];

/** A BERT encoder, ready to be written as a graph. */
export interface BertWeights {
  readonly config: BertConfig;
  /** [vocabulary, hidden] */
  readonly words: Matrix;
  /** [positions, hidden], with the embedding of token type 0 added: there is only one segment. */
  readonly positions: Matrix;
  readonly embeddingNorm: LayerNorm;
  readonly layers: readonly BertLayer[];
  /** Dense layer on [CLS], in float32 always: it is small. Many checkpoints leave it out. */
  readonly pooler?: Linear;
}
