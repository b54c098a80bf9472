/** A document costs as much as so many characters on top of its own: messages, and padding. */
const CHARACTERS_A_DOCUMENT = 100;

/** Before so much was done, the pace says nothing. */
const LEAST_MILLISECONDS = 1_000;

/** How fast documents are encoded, by their characters: tokens are not known before. */
export class Pace {
  readonly #now: () => number;
  /** When the present stretch of work began; null while nothing is under way. */
  #began: number | null = null;
  /** Of the stretches before. */
  #milliseconds = 0;
  #characters = 0;
  #documents = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Done since the last rest. */
  get documents(): number {
    return this.#documents;
  }

  begin(): void {
    this.#began ??= this.#now();
  }

  finish(characters: number): void {
    this.#documents += 1;
    this.#characters += characters + CHARACTERS_A_DOCUMENT;
  }

  /** Time does not count from here until work begins again. */
  stop(): void {
    this.#milliseconds = this.#elapsed();
    this.#began = null;
  }

  /** All is done: what comes is another run. */
  rest(): void {
    this.#began = null;
    this.#milliseconds = 0;
    this.#characters = 0;
    this.#documents = 0;
  }

  /** Milliseconds that documents of so many characters will take; null while nobody can tell. */
  remaining(documents: number, characters: number): number | null {
    const elapsed = this.#elapsed();
    if (this.#characters === 0 || elapsed < LEAST_MILLISECONDS) return null;
    return (elapsed / this.#characters) * (characters + documents * CHARACTERS_A_DOCUMENT);
  }

  #elapsed(): number {
    return this.#milliseconds + (this.#began === null ? 0 : this.#now() - this.#began);
  }
}
