import { inEnglish, type Words } from '../core/words.ts';

/** Training cannot go on with what it was given; the message says why and what to do. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
  /** `message` is the same in English. */
  readonly words: Words;

  constructor(words: Words) {
    super(inEnglish(words));
    this.words = words;
  }
}
