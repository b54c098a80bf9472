import { inEnglish, type Words } from '../core/words.ts';

/** A table that cannot be read: where, why, and what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
  /** `message` is the same in English. */
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(inEnglish(words), options);
    this.words = words;
  }
}
