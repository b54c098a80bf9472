import { inEnglish, type Words } from '../core/words.ts';

/** A file that cannot be read: what happened, and what to do about it, both for a person. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  /** What happened; `message` is the same in English. */
  readonly words: Words;
  readonly advice: Words;

  /** @param options with the cause, where it is a defect of a reader or its library */
  constructor(words: Words, advice: Words, options?: ErrorOptions) {
    super(inEnglish(words), options);
    this.words = words;
    this.advice = advice;
  }
}
