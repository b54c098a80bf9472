import { inEnglish, named, type Words, words } from '../core/words.ts';

/** A file that is not a tag set this version can read; nothing of it was taken over. */
export class TagPackError extends Error {
  override readonly name = 'TagPackError';
  /** Where in the file, such as `tags.0.threshold`; null when it is about the whole file. */
  readonly field: string | null;
  /** What happened; `message` is the same in English. */
  readonly words: Words;
  /** What to do about it. */
  readonly advice: Words;

  constructor(
    reason: Words,
    field: string | null = null,
    advice = words('Ask whoever made the file for it again, or export the tag set anew.'),
  ) {
    const said =
      field === null ? reason : words('{field}: {reason}', { field, reason: named(reason) });
    super(inEnglish(said));
    this.field = field;
    this.words = said;
    this.advice = advice;
  }
}
