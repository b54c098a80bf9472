import type { ValueJournal } from '../../storage/values/value-journal.ts';
import { keep, type KeyValueStore, orRefusing, readKept } from './key-value-store.ts';

/** Who changed a value that this page did not change itself. */
export type ChangedBy =
  | 'another-tab'
  /** The browser crashed before it had written the value to the disk; the journal has it. */
  | 'journal';

/** Short values by key, which outlive the page, are read at once and shared by all tabs. */
export interface KeptValues extends KeyValueStore {
  /** Calls back with the key of each value that was changed, but not by this page. */
  readonly onChange: (listener: (key: string, by: ChangedBy) => void) => void;
}

/** Counts the changes of all values, by all tabs. */
const REVISION = 'taglight.revision';

interface Options {
  /** `() => localStorage`, which throws where the browser forbids it. */
  readonly local: () => KeyValueStore;
  readonly journal: ValueJournal;
  /** Has the listener called with the key that another tab changed, null for all of them. */
  readonly onStorage: (listener: (key: string | null) => void) => void;
}

/**
 * The browser's `localStorage`, with a journal of what is written to it.
 * @returns `restore` puts back what the browser lost in a crash
 */
export function openKeptValues({
  local,
  journal,
  onStorage,
}: Options): KeptValues & { readonly restore: () => Promise<void> } {
  const values = orRefusing(local);
  const listeners: Parameters<KeptValues['onChange']>[0][] = [];
  const tell = (key: string, by: ChangedBy): void => {
    for (const listener of listeners) listener(key, by);
  };

  function journalise(key: string, value: string | null): void {
    const revision = revisionOf(values) + 1;
    if (keep(values, REVISION, String(revision))) void journal.write({ key, value, revision });
  }

  onStorage((key) => {
    // Where all was cleared, there is nothing to follow: each tab goes on with what it has.
    if (key !== null && key !== REVISION) tell(key, 'another-tab');
  });

  return {
    getItem: (key) => values.getItem(key),
    setItem(key, value) {
      values.setItem(key, value);
      journalise(key, value);
    },
    removeItem(key) {
      if (values.getItem(key) === null) return;
      values.removeItem(key);
      journalise(key, null);
    },
    onChange: (listener) => void listeners.push(listener),
    async restore() {
      const entries = await journal.read();
      const revision = revisionOf(values);
      const lost = entries.filter((entry) => entry.revision > revision);
      for (const { key, value } of lost) {
        if (readKept(values, key) !== value && keep(values, key, value)) tell(key, 'journal');
      }
      const newest = Math.max(...lost.map((entry) => entry.revision));
      if (lost.length > 0) keep(values, REVISION, String(newest));
    },
  };
}

function revisionOf(values: KeyValueStore): number {
  const revision = Number(readKept(values, REVISION));
  return Number.isSafeInteger(revision) ? revision : 0;
}
