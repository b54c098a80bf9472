import type { Pooling } from '../core/pooling.ts';
import type { EncoderSource } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import type { BackendForm } from './possible-forms.ts';

/** What a session is opened for. */
export type SessionForm = BackendForm & { readonly pooling: Pooling };

/** What an encoder worker is asked. It has one encoder and one session at a time. */
export type EncoderCalls = {
  describeGpu: { input: { readonly allowsSoftware: boolean }; output: GpuFacts };
  /** Comes before `open`. A failure here is the files', not the backend's. */
  load: {
    input: Pick<EncoderSource, 'weights' | 'format'> & {
      /** What will be asked for next, most likely: it is opened at once. */
      readonly likely?: SessionForm;
    };
    output: null;
    progress: { readonly loadedBytes: number; readonly totalBytes: number };
  };
  /** The weights, to be handed to further workers; a Blob is shared, not copied. */
  share: { input: null; output: Blob };
  open: { input: SessionForm; output: null };
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
