import type { Pooling } from '../core/pooling.ts';

/** Where training stands; reported before every fit. */
export interface TrainingProgress {
  readonly stage: 'cross-validating' | 'fitting';
  readonly pooling: Pooling;
  readonly C: number;
  readonly fitsDone: number;
}

/** How the caller watches and ends a training. Nothing is looked at within a fit. */
export interface TrainingControl {
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** An AbortSignal, or what looks like one. */
  readonly signal?: { throwIfAborted(): void };
  /** Awaited before every fit, such as a turn of the event loop in which an abort can arrive. */
  readonly pause?: () => Promise<void>;
}

/** Counts fits, lets the caller breathe, and ends the training when its signal says so. */
export function trackFits({ onProgress, signal, pause }: TrainingControl): FitTracker {
  let fitsDone = 0;
  return async (fit) => {
    await pause?.();
    signal?.throwIfAborted();
    onProgress?.({ ...fit, fitsDone });
    fitsDone += 1;
  };
}

/** Called before each fit. @throws the signal's reason */
export type FitTracker = (fit: Omit<TrainingProgress, 'fitsDone'>) => Promise<void>;
