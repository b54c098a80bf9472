import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';

const entrySchema = v.object({
  key: v.string(),
  /** null where it was removed. */
  value: v.nullable(v.string()),
  /** Higher for what was written later, by whichever tab. */
  revision: v.pipe(v.number(), v.safeInteger()),
});

export type JournalEntry = v.InferOutput<typeof entrySchema>;

/**
 * A second copy of what `localStorage` holds. Browsers write that to the disk when it suits them (after
 * many changes, Chromium waits for up to a minute), so it is behind when they crash; IndexedDB has what
 * was written a moment before.
 */
export interface ValueJournal {
  /** None where the browser refuses; those that can't be read are left out. */
  read(): Promise<readonly JournalEntry[]>;
  /** Never rejects: where the browser refuses, there is no second copy. */
  write(entry: JournalEntry): Promise<void>;
}

interface Schema extends DBSchema {
  values: { key: string; value: JournalEntry };
}

const DATABASE = 'taglight-values';
const VERSION = 1;

/** The journal in the browser's database, which is opened when it is first asked. */
export function createValueJournal(): ValueJournal {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = (): Promise<IDBPDatabase<Schema>> => (opening ??= open());
  return {
    async read() {
      try {
        const entries: unknown[] = await (await opened()).getAll('values');
        return entries.filter((entry) => v.is(entrySchema, entry));
      } catch {
        return [];
      }
    },
    async write(entry) {
      try {
        const { store, done } = (await opened()).transaction('values', 'readwrite');
        const before = await store.get(entry.key);
        // Another tab may have been later and quicker.
        const isNewer = !v.is(entrySchema, before) || before.revision <= entry.revision;
        await Promise.all([isNewer && store.put(entry), done]);
      } catch {
        // The copy that the page reads is elsewhere.
      }
    },
  };
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE, VERSION, {
    upgrade: (database) => void database.createObjectStore('values', { keyPath: 'key' }),
    // A newer version of the app in another tab comes first.
    blocking: (_before, _wanted, { target }) => (target as IDBDatabase).close(),
  });
}
