import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failWhere, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import { DATABASE } from './document-database.ts';
import type { DocumentStore } from './document-store.ts';
import { newDocument, openStore, passages, vectorsIn } from './fixtures/documents.ts';

describe('what is damaged in the database', () => {
  let store: DocumentStore;
  let database: IDBPDatabase;
  let ids: number[];

  beforeEach(async () => {
    stubIndexedDb();
    ({ store } = await openStore());
    database = await openDB(DATABASE);
    ids = await store.addDocuments(['a', 'b', 'c'].map((part) => newDocument(part)));
  });

  it.each([
    ['another shape', { title: 7, part: 'b', fileId: 1, state: 'who knows' }],
    ['nothing but its id', {}],
    ['words that are none', { ...newDocument('b'), notes: [{ message: 7 }] }],
  ])('is a document that says so: %s', async (_, record) => {
    await database.put('documents', { ...record, id: ids[1] });
    const found = await store.documents();
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      [ids[0], 'read'],
      [ids[1], 'unread'],
      [ids[2], 'read'],
    ]);
    expect(found[1]?.problem?.message).toContain('is damaged');
    expect(await store.documents([ids[1]!])).toMatchObject([{ state: 'unread' }]);
  });

  it('takes nothing with it that the browser can still read', async () => {
    failWhere('getAll', () => true);
    failWhere('get', ([key]) => key === ids[1]);
    expect((await store.documents()).map(({ state }) => state)).toEqual(['read', 'unread', 'read']);
    expect((await store.bodies(ids)).map((body) => body?.text)).toEqual([
      'Text of a.',
      undefined,
      'Text of c.',
    ]);
    vi.restoreAllMocks();
  });

  it('is passed over where its key is none of ours', async () => {
    await database.put('documents', { id: 'x', title: 'From elsewhere' });
    expect(await store.documents()).toHaveLength(3);
  });

  it('is a text that is missing', async () => {
    await database.put('bodies', { text: 5 }, ids[0]);
    await database.delete('bodies', ids[1]!);
    expect((await store.bodies(ids)).map((body) => body?.text)).toEqual([
      undefined,
      undefined,
      'Text of c.',
    ]);
    await expect(store.body(ids[0]!)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('is vectors that are to be made again', async () => {
    await store.keepVectors(ids.map((id) => passages(id)));
    await database.put('vectors', { ...passages(ids[0]!), ends: new Uint32Array(9) });
    await database.put('vectors', { ...passages(ids[1]!), vectors: 'none' });
    const found = await vectorsIn(store, 'encoder');
    expect(found.map(({ documentId }) => documentId)).toEqual([ids[2]]);
    expect(await store.vectorsOf('encoder', ids[0]!)).toBeUndefined();
  });

  it('is a file with what is left of its record, and one without contents', async () => {
    const [id] = await store.addFiles([{ name: 'a.txt', bytes: 1, blob: new Blob(['a']) }]);
    await database.put('files', { id, name: 'a.txt', bytes: 'many', details: { format: 'text' } });
    await database.put('blobs', 'no blob', id);
    expect(await store.files()).toEqual([
      { id, name: 'a.txt', bytes: 0, details: { format: 'text' } },
    ]);
    expect(await store.contents(id!)).toBeUndefined();
  });

  it('keeps what a newer version wrote beside what it knows', async () => {
    await database.put('documents', { ...newDocument('b'), id: ids[1], stars: 5 });
    const [, record] = await store.documents();
    await store.updateRecords([{ ...record!, state: 'failed' }]);
    expect(await database.get('documents', ids[1]!)).toMatchObject({ stars: 5, state: 'failed' });
  });
});

describe('a transaction that fails', () => {
  it('leaves nothing behind, and says what it failed for', async () => {
    stubIndexedDb();
    const { store } = await openStore();
    const bad = { ...newDocument('b'), body: { text: () => 'no text' } as never };
    await expect(store.addDocuments([newDocument('a'), bad])).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(await store.documents()).toEqual([]);
  });
});
