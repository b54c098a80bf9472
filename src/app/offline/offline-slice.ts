import type { NotStored } from './worker-messages.ts';
import type { ServerVersion } from './server-version.ts';

/** How far the app is kept for use without a network. */
export type OfflineState =
  /** The browser has no way to, or refuses. */
  | { readonly phase: 'unavailable' }
  /** It begins once the app has started. */
  | { readonly phase: 'waiting' }
  | { readonly phase: 'storing'; readonly storedBytes: number; readonly totalBytes: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly reason: NotStored };

/** Where a newer version of the app is. */
export type UpdateState =
  | 'none'
  /** Stored whole; waits for the person. */
  | 'ready'
  /** The person asked for it; the page reloads in a moment. */
  | 'taking-over'
  /** Taken from another tab. This one would lose something by a reload, so that is left to the person. */
  | 'taken-elsewhere';

/** A part of the app that could not be loaded when it was needed. */
export interface MissingPart {
  /** Address, from the app's own; null where nobody said which. */
  readonly file: string | null;
  readonly serverHas: ServerVersion;
}

export interface OfflineSlice {
  readonly offline: OfflineState;
  readonly update: UpdateState;
  readonly missingPart: MissingPart | null;
}

export const FIRST_OFFLINE_STATE: OfflineSlice = {
  offline: { phase: 'waiting' },
  update: 'none',
  missingPart: null,
};
