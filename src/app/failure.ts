import { inEnglish, type Words } from '../core/words.ts';

/** What went wrong, in words for a person; the field's terms go into `detail`. */
export interface Failure {
  /** What happened, naming the file where there is one. */
  readonly message: Words;
  /** What to do about it. */
  readonly advice: Words;
  readonly detail: string;
}

/** An error that carries its own words for the page. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(inEnglish(failure.message), options);
    this.failure = failure;
  }
}

/** The words of an error: its own where it carries some, else the ones given. */
export function failureOf(error: unknown, otherwise: Omit<Failure, 'detail'>): Failure {
  if (typeof error === 'object' && error !== null && 'failure' in error) {
    const { failure } = error;
    if (isFailure(failure)) return failure;
  }
  return { ...otherwise, detail: String(error) };
}

function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    'advice' in value &&
    'detail' in value
  );
}
