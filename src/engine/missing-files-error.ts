import { listWords } from '../core/list-words.ts';
import { type NamedWords, words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';

/** An import cannot go on without files that did not come along. */
export class MissingFilesError extends EngineError {
  /** Names to ask for, such as `config.json` or `tokenizer.json or vocab.txt`. */
  readonly missing: readonly (string | NamedWords)[];

  constructor(missing: readonly (string | NamedWords)[]) {
    super({
      message: words('The model lacks {files}.', { files: listWords(missing) }),
      advice: words('Nothing was kept. Choose the missing files too; they lie beside the weights.'),
      detail: 'The checkpoint is incomplete.',
    });
    this.name = 'MissingFilesError';
    this.missing = missing;
  }
}
