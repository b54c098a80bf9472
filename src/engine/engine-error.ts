import type { EngineFailure } from './engine.ts';
import { inEnglish } from '../core/words.ts';

/** An error whose words are for the person: what happened, and what to do. */
export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(`${inEnglish(failure.message)} ${inEnglish(failure.advice)}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}
