import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { removeIndexedDb, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import { DATABASE, VERSION } from './document-database.ts';
import { newDocument, openStore } from './fixtures/documents.ts';

describe('openDocumentStore', () => {
  it('finds again what was kept before', async () => {
    stubIndexedDb();
    const { store, obstacle } = await openStore();
    expect(obstacle).toBeNull();
    await store.addDocuments([newDocument('a')]);
    expect(await (await openStore()).store.documents()).toHaveLength(1);
  });

  it('takes memory where the browser has no database', async () => {
    removeIndexedDb();
    const { store, obstacle } = await openStore();
    expect([store.persistent, obstacle]).toEqual([false, 'refused']);
  });

  it('takes memory where the database is refused', async () => {
    stubIndexedDb();
    indexedDB.open = () => {
      throw new DOMException('Private windows keep nothing.', 'SecurityError');
    };
    const { store, obstacle } = await openStore();
    expect([store.persistent, obstacle]).toEqual([false, 'refused']);
  });

  it('leaves alone what a newer version keeps', async () => {
    stubIndexedDb();
    const newer = await openDB(DATABASE, VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('new', { keyPath: 'id' }),
    });
    await newer.put('new', { id: 1 });
    const { store, obstacle } = await openStore();
    expect([store.persistent, obstacle]).toEqual([false, 'newer-version']);
    await store.addDocuments([newDocument('a')]);
    expect(await newer.getAll('new')).toEqual([{ id: 1 }]);
  });

  it('waits for a tab with an older version, then takes memory', async () => {
    stubIndexedDb();
    // It holds on, and hears nothing.
    const old = await openDB(DATABASE, VERSION);
    const { store, obstacle } = await openStore({}, { version: VERSION + 1 });
    expect([store.persistent, obstacle]).toEqual([false, 'older-tab']);
    old.close();
    // What was asked for meanwhile is in nobody's way.
    const later = await openDB(DATABASE, VERSION + 2);
    later.close();
  });

  it('lets a newer version in another tab upgrade, and says that it is closed', async () => {
    stubIndexedDb();
    const ends: string[] = [];
    const { store } = await openStore({ onEnd: (end) => ends.push(end) });
    const newer = await openDB(DATABASE, VERSION + 1);
    expect(ends).toEqual(['newer-tab']);
    await expect(store.addDocuments([newDocument('a')])).rejects.toMatchObject({ reason: 'busy' });
    newer.close();
  });

  it('tells of each write once it is there', async () => {
    stubIndexedDb();
    const changes: unknown[] = [];
    const { store } = await openStore({ onChange: (change) => changes.push(change) });
    const [fileId] = await store.addFiles([{ name: 'a.txt', bytes: 1, blob: new Blob(['a']) }]);
    const [id] = await store.addDocuments([newDocument('a')]);
    await store.setDetails(fileId!, {});
    await store.mark([id!]);
    await store.unmark([id!]);
    await store.removeDocuments([id!]);
    await store.removeFiles([fileId!]);
    expect(changes).toEqual([
      { files: [fileId] },
      { documents: [id] },
      { files: [fileId] },
      { documentsGone: [id] },
      { documents: [id] },
      { documentsGone: [id] },
      { filesGone: [fileId] },
    ]);
  });
});
