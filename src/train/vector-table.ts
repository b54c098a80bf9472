import type { Pooling } from '../core/pooling.ts';

/** Pooled vectors of labelled texts: all that training knows of a text. */
export interface VectorTable {
  readonly pooling: Pooling;
  readonly features: number;
  /** [rows, features], row-major. */
  readonly data: Float32Array;
}

/** A table whose rows carry tags. */
export interface LabelledVectors {
  readonly table: VectorTable;
  /** The tag's index for every row of the table. */
  readonly labels: Int32Array;
  readonly tags: number;
}
