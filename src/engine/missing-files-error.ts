import { words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';

/** An import cannot go on without files that did not come along. */
export class MissingFilesError extends EngineError {
  /** Names to ask for, such as `config.json` or `tokenizer.json or vocab.txt`. */
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super({
      message: words('The model lacks {files}.', { files: missing.join(', ') }),
      advice: words('Nothing was kept. Choose the missing files too; they lie beside the weights.'),
      detail: 'The checkpoint is incomplete.',
    });
    this.name = 'MissingFilesError';
    this.missing = missing;
  }
}
