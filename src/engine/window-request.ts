import type { Waiter } from './encode-queue.ts';

/**
 * The vectors of a text's windows as they come in. A window that stands in the text several times is
 * waited for once.
 */
export class WindowRequest implements Waiter {
  readonly #vectors: (Float32Array | undefined)[];
  /** Where in the text the windows stand that are still missing, by their keys. */
  readonly #places = new Map<string, number[]>();
  readonly #onWindows: (count: number) => void;
  readonly #promise: Promise<Float32Array[]>;
  #resolve!: (vectors: Float32Array[]) => void;
  #reject!: (reason: unknown) => void;

  /** @param onWindows called with how many more windows have their vector */
  constructor(
    keys: readonly string[],
    recall: (key: string) => Float32Array | undefined,
    onWindows: (count: number) => void,
  ) {
    this.#onWindows = onWindows;
    this.#promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#vectors = keys.map(recall);
    for (const [index, key] of keys.entries()) {
      if (this.#vectors[index]) continue;
      const places = this.#places.get(key);
      if (places) places.push(index);
      else this.#places.set(key, [index]);
    }
    const known = this.#vectors.filter((vector) => vector !== undefined).length;
    if (known > 0) onWindows(known);
    this.#endWhenComplete();
  }

  /** One vector a window, in order. */
  get vectors(): Promise<Float32Array[]> {
    return this.#promise;
  }

  /** Keys of the windows that are to be encoded, and where each stands first. */
  get missing(): ReadonlyMap<string, readonly number[]> {
    return this.#places;
  }

  receive(key: string, vector: Float32Array): void {
    const places = this.#places.get(key);
    if (!places) return;
    for (const index of places) this.#vectors[index] = vector;
    this.#places.delete(key);
    this.#onWindows(places.length);
    this.#endWhenComplete();
  }

  fail(error: unknown): void {
    this.#reject(error);
  }

  #endWhenComplete(): void {
    if (this.#places.size === 0) this.#resolve(this.#vectors as Float32Array[]);
  }
}
