import type { KeyValueStore } from '../keeping/key-value-store.ts';

/** A storage in memory, which can be made to refuse as a full or forbidden one does. */
export class FakeStorage implements KeyValueStore {
  refuses = false;
  private readonly values = new Map<string, string>();

  getItem(key: string): string | null {
    this.checkPermission();
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.checkPermission();
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.checkPermission();
    this.values.delete(key);
  }

  private checkPermission(): void {
    if (this.refuses) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}
