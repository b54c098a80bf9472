import { inEnglish, type Words } from '../core/words.ts';

/** What kind of failure it is, for whoever offers the next step. */
export type StorageReason =
  /** The server does not have the file. */
  | 'missing'
  /** The server has it and does not give it out. */
  | 'refused'
  /** The server could not be reached, or broke off too often. What came is kept. */
  | 'unreachable'
  /** What came is another file than was asked for. */
  | 'wrong-file'
  /** What came or is stored is not what it was. */
  | 'damaged'
  /** The browser gives no more room. */
  | 'no-room'
  /** Another tab, or another task of this one, is at it. */
  | 'busy'
  /** There is a stored encoder of that id already. */
  | 'exists';

/** A failure in words for a person; the field's terms go into `detail`. */
interface StorageFailure {
  /** What happened, and what was kept. */
  readonly message: Words;
  /** What to do about it. */
  readonly advice: Words;
  readonly detail: string;
}

/** An error of storing, fetching or reading files whose words are for the person. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: StorageReason;
  readonly failure: StorageFailure;

  constructor(reason: StorageReason, failure: StorageFailure, options?: ErrorOptions) {
    super(`${inEnglish(failure.message)} ${inEnglish(failure.advice)}`, options);
    this.reason = reason;
    this.failure = failure;
  }
}
