import { openDB } from 'idb';
import { DATABASE, type DocumentSchema, upgrade, VERSION } from './document-database.ts';
import type { DocumentStore } from './document-store.ts';
import { IndexedDocumentStore } from './indexed-document-store.ts';
import { MemoryDocumentStore } from './memory-document-store.ts';

/**
 * The browser's database, or memory where it has none, refuses it (private windows, no room) or holds
 * it for a tab with an older version of the app.
 */
export async function openDocumentStore(): Promise<DocumentStore> {
  try {
    return new IndexedDocumentStore(await openDatabase());
  } catch {
    return new MemoryDocumentStore();
  }
}

async function openDatabase() {
  let refuse: (reason: Error) => void;
  const refused = new Promise<never>((_, reject) => (refuse = reject));
  const opening = openDB<DocumentSchema>(DATABASE, VERSION, {
    upgrade: (database, before) => upgrade(database, before),
    blocked: () => refuse(new Error('Another tab holds an older database.')),
    // A newer version of the app in another tab comes first.
    blocking: (_before, _wanted, { target }) => (target as IDBDatabase).close(),
  });
  return Promise.race([opening, refused]);
}
