/** Watches the main thread for tasks that block it for 50 ms or longer. */
export class LongTasks {
  #longest = 0;
  readonly #observer = new PerformanceObserver((list) => this.#note(list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'longtask' });
  }

  /** Milliseconds of the longest task since the last call, 0 when none reached 50 ms. */
  take(): number {
    this.#note(this.#observer.takeRecords());
    const longest = this.#longest;
    this.#longest = 0;
    return longest;
  }

  #note(entries: readonly PerformanceEntry[]): void {
    for (const { duration } of entries) this.#longest = Math.max(this.#longest, duration);
  }
}
