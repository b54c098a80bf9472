/** What is used of the browser's lock manager: a queue for each name. Free locks come at once. */
export class FakeLocks implements Pick<LockManager, 'request'> {
  readonly #queues = new Map<string, Promise<unknown>>();

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<T>,
  ): Promise<Awaited<T>>;
  async request<T>(
    name: string,
    given: LockOptions | LockGrantedCallback<T>,
    then?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    const [options, callback] = typeof given === 'function' ? [{}, given] : [given, then!];
    const { signal, ifAvailable } = options;
    const before = this.#queues.get(name);
    if (before && ifAvailable) return await callback(null);
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (release = resolve));
    // Whoever comes next waits for all before.
    const mine = (before ?? Promise.resolve()).then(() => turn);
    this.#queues.set(name, mine);
    const stopped = new Promise<never>((_, reject) => {
      const stop = (): void => reject(signal!.reason as Error);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop);
    });
    stopped.catch(() => undefined);
    try {
      if (before) await Promise.race([before, stopped]);
      return await callback({ name, mode: 'exclusive' });
    } finally {
      if (this.#queues.get(name) === mine) this.#queues.delete(name);
      release();
    }
  }
}
