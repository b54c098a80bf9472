/** The part of `localStorage` that the app uses. Every call may throw: quota, private windows. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The value, or null where there is none or the browser refuses. */
export function readKept(storage: KeyValueStore, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps or, with null, removes the value. False where the browser refuses. */
export function keep(storage: KeyValueStore, key: string, value: string | null): boolean {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** A storage whose very mention throws (the browser blocks it) as one whose every use does. */
export function orRefusing(storage: () => KeyValueStore): KeyValueStore {
  try {
    return storage();
  } catch (error) {
    const refuse = (): never => {
      throw error;
    };
    return { getItem: refuse, setItem: refuse, removeItem: refuse };
  }
}
