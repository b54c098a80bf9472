/** Time, injected so that tests can move it. */
export interface TransferClock {
  /** Milliseconds; only differences mean anything. */
  now(): number;
  /** Runs the callback once, after so many milliseconds; the returned function calls that off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** @throws AbortError */
export function wait(
  milliseconds: number,
  clock: TransferClock,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      callOff();
      reject(signal!.reason as Error);
    };
    const callOff = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
