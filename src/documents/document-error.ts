/** A file that cannot be read: what happened, and what to do about it, both for a person. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
