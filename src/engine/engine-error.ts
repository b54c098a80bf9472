import type { EngineFailure } from './engine.ts';

/** An error whose words are for the person: what happened, and what to do. */
export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(`${failure.message} ${failure.advice}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}
