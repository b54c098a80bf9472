import { fileIsBusy } from './files/file-errors.ts';

/**
 * Runs a task that nobody else may run under the same name meanwhile.
 * @throws StorageError `busy` when somebody does, and what the task throws
 */
export type Exclusively = <Output>(name: string, task: () => Promise<Output>) => Promise<Output>;

const PREFIX = 'taglight.';
/** A page that was just reloaded may hold its locks for a moment more. */
const PATIENCE = 5_000;

/**
 * Among all tabs and workers of the origin.
 * @param locks `navigator.locks`
 * @param patience fires when it has waited long enough
 */
export function amongTabs(
  locks: Pick<LockManager, 'request'>,
  patience: () => AbortSignal = () => AbortSignal.timeout(PATIENCE),
): Exclusively {
  return async (name, task) => {
    const signal = patience();
    let isOurs = false;
    try {
      return await locks.request(PREFIX + name, { signal }, () => {
        isOurs = true;
        return task();
      });
    } catch (error) {
      if (signal.aborted && !isOurs) throw fileIsBusy(name, error);
      throw error;
    }
  };
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
