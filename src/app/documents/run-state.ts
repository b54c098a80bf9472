import type { AppState } from '../app-state.ts';
import type { DocumentsRun } from './documents-slice.ts';
import type { ReadingRun } from './reading-run.ts';
import type { TaggingRun } from './tagging-run.ts';

interface Doings {
  readonly encoder: AppState['encoder'];
  readonly isPaused: boolean;
  readonly reading: ReturnType<ReadingRun['progress']>;
  readonly tagging: ReturnType<TaggingRun['progress']>;
}

/** What is being done with the documents, out of all that may be at once. */
export function runState({ encoder, isPaused, reading, tagging }: Doings): DocumentsRun {
  const { done, total, remainingMilliseconds } = tagging;
  const waits = total > done;
  if (waits && encoder.phase === 'failed') {
    return { phase: 'paused', done, total, reason: encoder.failure };
  }
  if (waits && isPaused) return { phase: 'paused', done, total };
  if (reading !== null) return { phase: 'reading', ...reading };
  return waits ? { phase: 'tagging', done, total, remainingMilliseconds } : { phase: 'idle' };
}
