/**
 * Documents under way at once. Of short ones it takes hundreds until so many tokens wait that the pool
 * opens all its workers, and has windows of one length to put together.
 */
const MOST_DOCUMENTS = 256;

/** Characters under way at once, about 30,000 tokens; what is beyond them waits, or memory fills. */
const MOST_CHARACTERS = 120_000;

/** Documents that are with the encoder, and whether there is room for more. */
export class DocumentsUnderWay {
  readonly #charactersOf: (id: number) => number;
  readonly #underWay = new Map<number, AbortController>();
  #characters = 0;

  constructor(charactersOf: (id: number) => number) {
    this.#charactersOf = charactersOf;
  }

  get size(): number {
    return this.#underWay.size;
  }

  get ids(): number[] {
    return [...this.#underWay.keys()];
  }

  has(id: number): boolean {
    return this.#underWay.has(id);
  }

  get isFull(): boolean {
    return this.size >= MOST_DOCUMENTS || this.#characters >= MOST_CHARACTERS;
  }

  /** More are taken up from here on: many at once, so that few messages carry all of them. */
  get isHalfEmpty(): boolean {
    return this.size <= MOST_DOCUMENTS / 2 && this.#characters <= MOST_CHARACTERS / 2;
  }

  begin(id: number): AbortSignal {
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    this.#count();
    return controller.signal;
  }

  end(id: number): void {
    this.#underWay.delete(id);
    this.#count();
  }

  cancel(id: number): void {
    this.#underWay.get(id)?.abort();
    this.end(id);
  }

  /** @returns which they were */
  cancelAll(): number[] {
    const { ids } = this;
    for (const controller of this.#underWay.values()) controller.abort();
    this.#underWay.clear();
    this.#count();
    return ids;
  }

  /** Anew each time: a document may change, or go, while it is under way. */
  #count(): void {
    this.#characters = this.ids.reduce((sum, id) => sum + this.#charactersOf(id), 0);
  }
}
