import type { Fetch } from '../../core/fetch.ts';
import type { FileStore } from '../files/file-store.ts';
import type { TransferClock } from '../transfer-clock.ts';

export interface DownloadDependencies {
  readonly fetch: Fetch;
  readonly store: FileStore;
  readonly clock: TransferClock;
}

export interface DownloadControl {
  /** Pauses: what came is kept, and the same call goes on with it. */
  readonly signal?: AbortSignal;
  /** With the bytes that are there, each time some came. */
  readonly onBytes?: (bytes: number) => void;
  /** The connection broke; another try follows after so many milliseconds. */
  readonly onInterruption?: (milliseconds: number) => void;
}
