import type { StoredFile } from '../../engine/model-file.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { KeptPackFile } from './pack-files.ts';
import type { DownloadProgress, EncoderList } from '../encoders/encoder-library.ts';

/** What the worker that keeps encoders and tag packs is asked. Only workers may write files in place. */
export type LibraryCalls = {
  list: { input: null; output: EncoderList };
  download: {
    input: { readonly formId: string; readonly baseUrl: string };
    output: readonly StoredFile[];
    progress: DownloadProgress;
  };
  save: { input: { readonly source: EncoderSource; readonly from: string }; output: EncoderSource };
  remove: { input: { readonly id: string }; output: null };
  dropDamaged: { input: { readonly id: string }; output: boolean };
  freeBytes: { input: null; output: number | null };
  listPacks: { input: null; output: readonly KeptPackFile[] };
  savePack: {
    input: { readonly encoderId: string; readonly tagSet: string; readonly content: string };
    output: null;
  };
  /** Reports the address of every request from now on; never ends. */
  watchRequests: { input: null; output: null; progress: string };
  removePacks: { input: { readonly encoderId: string }; output: null };
};
