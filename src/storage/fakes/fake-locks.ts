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
    options: LockOptions | LockGrantedCallback<T>,
    callback?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    if (typeof options === 'function' || !callback) throw new TypeError('No options, no callback');
    const { signal } = options;
    const before = this.#queues.get(name);
    const stopped = new Promise<never>((_, reject) => {
      const stop = (): void => reject(signal!.reason as Error);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop);
    });
    stopped.catch(() => undefined);
    if (before) await Promise.race([before, stopped]);
    let release: () => void = () => undefined;
    this.#queues.set(name, new Promise<void>((resolve) => (release = resolve)));
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      this.#queues.delete(name);
      release();
    }
  }
}
