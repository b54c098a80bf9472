/** Why a pickle is not read. */
export class PickleError extends Error {
  override readonly name = 'PickleError';
  /**
   * `truncated`: its bytes end too early; `foreign`: it asks for something other than weights; `damaged`:
   * it contradicts itself.
   */
  readonly kind: 'truncated' | 'foreign' | 'damaged';

  constructor(kind: PickleError['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}
