import { fileIsBusy } from './files/file-errors.ts';

/**
 * Runs a task that nobody else may run under the same name meanwhile.
 * @throws StorageError `busy` when somebody does, and what the task throws
 */
export type Exclusively = <Output>(name: string, task: () => Promise<Output>) => Promise<Output>;

const PREFIX = 'taglight.';

/** Among all tabs and workers of the origin. @param locks `navigator.locks` */
export function amongTabs(locks: Pick<LockManager, 'request'>): Exclusively {
  return (name, task) =>
    locks.request(PREFIX + name, { ifAvailable: true }, (lock) => {
      if (!lock) throw fileIsBusy(name);
      return task();
    });
}

/** Within one context: for stores that only it can see. */
export function inThisContext(): Exclusively {
  const running = new Set<string>();
  return async (name, task) => {
    if (running.has(name)) throw fileIsBusy(name);
    running.add(name);
    try {
      return await task();
    } finally {
      running.delete(name);
    }
  };
}
