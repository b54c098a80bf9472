import type { Pooling } from '../core/pooling.ts';
import type { Backend, EncoderSource, Precision } from './engine.ts';

/** What an encoder worker is asked. It has one encoder and one session at a time. */
export type EncoderCalls = {
  /** Comes first. A failure here is the files', not the backend's. */
  load: {
    input: Pick<EncoderSource, 'weights' | 'format'>;
    /** The weights, to be handed to further workers; a Blob is shared, not copied. */
    output: { readonly weights: Blob };
    progress: { readonly loadedBytes: number; readonly totalBytes: number };
  };
  open: {
    input: {
      readonly backend: Backend;
      readonly precision: Precision;
      readonly pooling: Pooling;
    };
    output: null;
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
