/** Time, injected so that tests can move it. */
export interface Clock {
  /** Milliseconds; only differences mean anything. */
  now(): number;
  /** Runs the callback once, after so many milliseconds; the returned function calls that off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
