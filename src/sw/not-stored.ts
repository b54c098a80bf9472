import type { FromServiceWorker } from '../app/offline/worker-messages.ts';

/** Why the app could not be kept, as pages are told. */
export function notStored(error: unknown): FromServiceWorker {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return {
    type: 'not-stored',
    reason: isFull ? 'no-room' : 'unreachable',
    detail: String(error),
  };
}
