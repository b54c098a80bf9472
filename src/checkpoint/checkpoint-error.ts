import { inEnglish, named, type NamedWords, type Words, words } from '../core/words.ts';

/** A checkpoint that cannot be used: names the file and the reason, and says what to do. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly file: string;
  /** File and reason; `message` is the same in English. */
  readonly words: Words;
  readonly advice: Words;

  constructor(file: string | NamedWords, reason: Words, advice: Words) {
    const said = words('{file}: {reason}', { file, reason: named(reason) });
    super(inEnglish(said));
    this.file = inEnglish(file);
    this.words = said;
    this.advice = advice;
  }
}

/** A tensor that was asked for is not in the file. */
export function absentTensor(file: string, name: string): CheckpointError {
  return new CheckpointError(
    file,
    words('has no tensor “{name}”', { name }),
    words('Choose the weights and the configuration of the same model.'),
  );
}
