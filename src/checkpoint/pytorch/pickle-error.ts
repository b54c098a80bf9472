import { inEnglish, type Words } from '../../core/words.ts';
/** Why a pickle is not read. */
export class PickleError extends Error {
  override readonly name = 'PickleError';
  /**
   * `truncated`: its bytes end too early; `foreign`: it asks for something other than weights; `damaged`:
   * it contradicts itself.
   */
  readonly kind: 'truncated' | 'foreign' | 'damaged';

  /** What is wrong; `message` is the same in English. */
  readonly words: Words;

  constructor(kind: PickleError['kind'], reason: Words) {
    super(inEnglish(reason));
    this.kind = kind;
    this.words = reason;
  }
}
