type Refuse = (reason: Error) => void;

/** What is used of the browser's lock manager: a queue for each name. Free locks come at once. */
export class FakeLocks implements Pick<LockManager, 'request'> {
  /** What takes a lock from its holder, by name. */
  readonly #held = new Map<string, Refuse>();
  readonly #queues = new Map<string, (() => void)[]>();

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
    const { signal, ifAvailable = false, steal = false } = options;
    if (steal) this.#held.get(name)?.(new DOMException('Taken by another', 'AbortError'));
    else if (this.#held.has(name)) {
      if (ifAvailable) return await callback(null);
      await this.#turn(name, signal);
    }
    return this.#hold(name, callback);
  }

  #turn(name: string, signal: AbortSignal | undefined): Promise<void> {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    return new Promise((resolve, reject) => {
      const turn = (): void => resolve();
      const stop = (): void => {
        queue.splice(queue.indexOf(turn), 1);
        reject(signal!.reason as Error);
      };
      queue.push(turn);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop);
    });
  }

  async #hold<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>> {
    let take: Refuse = () => undefined;
    const taken = new Promise<never>((_, reject) => (take = reject));
    taken.catch(() => undefined);
    this.#held.set(name, take);
    try {
      return await Promise.race([callback({ name, mode: 'exclusive' }), taken]);
    } finally {
      if (this.#held.get(name) === take) {
        const next = this.#queues.get(name)?.shift();
        if (next) next();
        else this.#held.delete(name);
      }
    }
  }
}
