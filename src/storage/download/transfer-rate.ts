export interface TransferEstimate {
  readonly bytesPerSecond: number;
  readonly secondsLeft: number;
}

/** The rate is that of the last seconds: long enough to be calm, short enough to follow the connection. */
const WINDOW_MILLISECONDS = 10_000;
/** Before that much time has passed, any rate is a guess. */
const LEAST_MILLISECONDS = 1_000;

/** How fast a transfer is, and how long it will take. */
export class TransferRate {
  readonly #samples: { readonly at: number; readonly bytes: number }[] = [];

  /**
   * @param at milliseconds, never falling
   * @param bytes that are there at that time; fewer than before start the measurement anew
   */
  add(at: number, bytes: number): void {
    if (bytes < (this.#samples.at(-1)?.bytes ?? 0)) this.#samples.length = 0;
    this.#samples.push({ at, bytes });
    // The newest of those before the window stays: the window's first bytes count from there.
    while (this.#samples[1] && this.#samples[1].at <= at - WINDOW_MILLISECONDS)
      this.#samples.shift();
  }

  /** Forgets what was measured, as after a pause. */
  reset(): void {
    this.#samples.length = 0;
  }

  /** @returns null while it is too early to say, or nothing comes */
  estimate(totalBytes: number): TransferEstimate | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < LEAST_MILLISECONDS) return null;
    const bytesPerSecond = ((last.bytes - first.bytes) / (last.at - first.at)) * 1000;
    if (bytesPerSecond === 0) return null;
    return {
      bytesPerSecond,
      secondsLeft: Math.max(0, totalBytes - last.bytes) / bytesPerSecond,
    };
  }
}
