import type { Pooling } from '../core/pooling.ts';
import type { GraphForm } from '../checkpoint/bert/graph-form.ts';
import type { Backend } from './open-graph-session.ts';
import type { ModelFile } from './model-file.ts';

/** What an encoder worker is asked. It has one session at a time. */
export type EncoderCalls = {
  open: {
    input: {
      /** Where to fetch the weights, or the weights that another worker has fetched. */
      readonly weights: ModelFile | { readonly name: string; readonly blob: Blob };
      readonly backend: Backend;
      readonly precision: GraphForm;
      readonly pooling: Pooling;
    };
    /** The weights, to be handed to further workers; a Blob is shared, not copied. */
    output: { readonly weights: Blob };
    progress: { readonly loadedBytes: number; readonly totalBytes: number };
  };
  encode: {
    input: {
      readonly pooling: Pooling;
      /** Token ids of a few windows, [CLS] and [SEP] included. */
      readonly batch: readonly Int32Array[];
    };
    /** One vector [features] a window. */
    output: readonly Float32Array[];
  };
};
