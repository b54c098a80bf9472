import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderSource } from './engine.ts';

/** What an export worker is asked. */
export type ExportCalls = {
  export: {
    input: { readonly source: EncoderSource; readonly pack: TagPack };
    /** A zip. */
    output: Blob;
    /** Of the model that is written, from 0 to 1; about. */
    progress: number;
  };
};
