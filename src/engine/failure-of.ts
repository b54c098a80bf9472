import { words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';
import type { EngineFailure } from './engine.ts';

/** An error in words for a person: its own, where it has some. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  return {
    message: words('The model could not be started.'),
    advice: words('Your text is kept. Retry; if that fails too, reload the page.'),
    detail: String(error),
  };
}
