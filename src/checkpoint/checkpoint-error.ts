/** A checkpoint that cannot be used: names the file and the reason, and says what to do. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly file: string;
  readonly advice: string;

  constructor(file: string, reason: string, advice: string) {
    super(`${file}: ${reason}`);
    this.file = file;
    this.advice = advice;
  }
}

/** A tensor that was asked for is not in the file. */
export function absentTensor(file: string, name: string): CheckpointError {
  return new CheckpointError(
    file,
    `has no tensor '${name}'`,
    'Choose the weights and the configuration of the same model.',
  );
}
