import { words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';

/** The tags of an imported head have no names in the files: the person names them. */
export class UnnamedTagsError extends EngineError {
  /** Names to ask for, in the order of the head's outputs. */
  readonly count: number;

  constructor(count: number) {
    super({
      message: words('The model has {count} tags, and no file names them.', { count }),
      advice: words(
        'Choose class_to_index.json too, or type the names in, in the order of the training.',
      ),
      detail: 'The checkpoint has no class_to_index.json and no id2label.',
    });
    this.name = 'UnnamedTagsError';
    this.count = count;
  }
}
