import type { Backend } from '../../engine/engine.ts';
import type { ServerVersion } from './server-version.ts';

/** A backend that ONNX Runtime is built for. */
export type RuntimeBackend = Exclude<Backend, 'cpu'>;

/** From a page to the service worker. */
export type ToServiceWorker =
  /** Take the place of the version before, in all tabs. */
  | { readonly type: 'take-over' }
  /** Fetch what is missing for offline use, and say when all is there. */
  | { readonly type: 'complete' }
  /** Keep ONNX Runtime for a backend, too. */
  | { readonly type: 'keep-runtime'; readonly backend: RuntimeBackend };

/** From the service worker to all pages of the app. */
export type FromServiceWorker =
  | { readonly type: 'storing'; readonly storedBytes: number; readonly totalBytes: number }
  | { readonly type: 'stored' }
  | { readonly type: 'not-stored'; readonly reason: NotStored; readonly detail: string }
  /** A file of this version is neither kept nor to be had. */
  | { readonly type: 'missing'; readonly serverHas: ServerVersion; readonly file: string };

export type NotStored = 'no-room' | 'unreachable';
