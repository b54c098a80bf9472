import type { KeptValues } from '../keeping/kept-values.ts';

type Listener = Parameters<KeptValues['onChange']>[0];

/**
 * A storage in memory, which can be made to refuse as a full or forbidden one does. `otherTab` gives
 * the same values to another app, as the browser does to another tab.
 */
export class FakeStorage implements KeptValues {
  refuses = false;
  private readonly values: Map<string, string>;
  private readonly listeners = new Set<Listener>();
  private readonly tabs: Set<FakeStorage>;

  constructor(values = new Map<string, string>(), tabs = new Set<FakeStorage>()) {
    this.values = values;
    this.tabs = tabs.add(this);
  }

  otherTab(): FakeStorage {
    return new FakeStorage(this.values, this.tabs);
  }

  getItem(key: string): string | null {
    this.checkPermission();
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.checkPermission();
    if (this.values.get(key) === value) return;
    this.values.set(key, value);
    this.tell(key);
  }

  removeItem(key: string): void {
    this.checkPermission();
    if (this.values.delete(key)) this.tell(key);
  }

  readonly onChange = (listener: Listener): void => void this.listeners.add(listener);

  /** What the browser had lost is back. */
  restore(key: string, value: string): void {
    this.values.set(key, value);
    for (const listener of this.listeners) listener(key, 'journal');
  }

  private tell(key: string): void {
    for (const tab of this.tabs) {
      if (tab !== this) for (const listener of tab.listeners) listener(key, 'another-tab');
    }
  }

  private checkPermission(): void {
    if (this.refuses) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  }
}
