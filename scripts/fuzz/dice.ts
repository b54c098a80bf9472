import { seededRandom } from '../../src/train/seeded-random.ts';

/** Choices by chance, the same for the same seed. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 to `limit`, without it. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Once in so many times. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** From 1 to `most`; small numbers as often as large ones of each order. */
  size(most: number): number {
    return Math.max(1, Math.floor(most ** this.#random()));
  }

  /** A stretch of something so long, with one unit or more where there are any. */
  stretch(length: number): { readonly start: number; readonly end: number } {
    const start = this.below(length);
    return { start, end: Math.min(length, start + this.size(Math.max(1, length))) };
  }
}
