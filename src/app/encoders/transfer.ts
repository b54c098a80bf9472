import type { DownloadProgress } from './encoder-library.ts';
import type { Failure } from '../failure.ts';

/** What is going on with a form of the catalogue that is not kept whole. */
export type Transfer =
  | ({ readonly phase: 'downloading' } & DownloadProgress)
  /** The files are there; their weights are being made ready. 0 to 1, null where nobody knows. */
  | { readonly phase: 'preparing'; readonly share: number | null }
  | { readonly phase: 'paused'; readonly loadedBytes: number }
  /** The files are there; they were not made ready, as the page went away meanwhile. */
  | { readonly phase: 'unprepared' }
  | { readonly phase: 'failed'; readonly failure: Failure };
