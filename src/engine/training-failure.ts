import { named, words } from '../core/words.ts';
import { TrainingError } from '../train/training-error.ts';
import type { EngineFailure } from './engine.ts';
import { workerFailure } from './worker-failure.ts';

/** An error of a training in words for a person. */
export function trainingFailure(error: unknown): EngineFailure {
  if (!(error instanceof TrainingError)) return workerFailure(error);
  return {
    message: words('A head could not be trained on these rows. {message}', {
      message: named(error.words),
    }),
    advice: words('The encoder in use goes on. Change the rows, then train again.'),
    detail: error.message,
  };
}
