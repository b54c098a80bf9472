/** Documents that wait for the encoder, and which of them comes next. */
export class WaitingDocuments {
  readonly #waiting = new Set<number>();
  /** All that wait are in it, the newest last; some that do not wait any more are too. */
  #order: number[] = [];
  #isSorted = true;

  get size(): number {
    return this.#waiting.size;
  }

  get ids(): number[] {
    return [...this.#waiting];
  }

  add(id: number): void {
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    if (id < (this.#order.at(-1) ?? -Infinity)) this.#isSorted = false;
    this.#order.push(id);
  }

  delete(id: number): void {
    this.#waiting.delete(id);
  }

  clear(): void {
    this.#waiting.clear();
    this.#order = [];
  }

  /** Takes the first of those on the screen that waits, else the newest; undefined when none does. */
  take(showing: readonly number[]): number | undefined {
    const seen = showing.find((id) => this.#waiting.has(id));
    const next = seen ?? this.#newest();
    if (next !== undefined) this.#waiting.delete(next);
    return next;
  }

  #newest(): number | undefined {
    if (!this.#isSorted) {
      this.#order = this.ids.toSorted((a, b) => a - b);
      this.#isSorted = true;
    }
    while (this.#order.length > 0) {
      const id = this.#order.pop()!;
      if (this.#waiting.has(id)) return id;
    }
    return undefined;
  }
}
