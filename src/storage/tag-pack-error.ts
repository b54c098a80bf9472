/** A file that is not a tag set this version can read; nothing of it was taken over. */
export class TagPackError extends Error {
  override readonly name = 'TagPackError';
  /** Where in the file, such as `tags.0.threshold`; null when it is about the whole file. */
  readonly field: string | null;
  /** What to do about it. */
  readonly advice: string;

  constructor(
    reason: string,
    field: string | null = null,
    advice = 'Ask whoever made the file for it again, or export the tag set anew.',
  ) {
    super(field === null ? reason : `${field}: ${reason}`);
    this.field = field;
    this.advice = advice;
  }
}
