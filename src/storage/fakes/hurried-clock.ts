import type { TransferClock } from '../transfer-clock.ts';

/** Waits that are shorter are over at once; longer ones are patience, and end by `expire`. */
const PATIENCE = 30_000;

/** A clock for downloads in tests: pauses between tries take no time, patience never runs out by itself. */
export class HurriedClock implements TransferClock {
  /** Pauses that were asked for, in milliseconds. */
  readonly pauses: number[] = [];
  readonly #patient = new Set<() => void>();
  #time = 0;

  /** A quarter of a second later at each look. */
  now(): number {
    this.#time += 250;
    return this.#time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    if (milliseconds >= PATIENCE) {
      this.#patient.add(callback);
      return () => void this.#patient.delete(callback);
    }
    this.pauses.push(milliseconds);
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  }

  /** Whether anybody still waits for that. */
  get isPatient(): boolean {
    return this.#patient.size > 0;
  }

  /** Patience runs out. */
  expire(): void {
    for (const callback of this.#patient) callback();
  }
}
