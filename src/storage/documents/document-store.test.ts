import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentStore, NewDocument, PassageVectors } from './document-store.ts';
import { removeIndexedDb, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import { openDocumentStore } from './open-document-store.ts';

const document = (part: string, text = `Text of ${part}.`): NewDocument => ({
  fileId: 1,
  part,
  title: part,
  givenTag: null,
  notes: [],
  problem: null,
  state: 'read',
  contentKey: text,
  characters: text.length,
  hasReferences: false,
  body: { text, headings: [], references: null },
});

const passages = (documentId: number, vectorsKey = 'encoder'): PassageVectors => ({
  vectorsKey,
  documentId,
  starts: Uint32Array.of(0),
  ends: Uint32Array.of(4),
  tokens: Uint32Array.of(1),
  vectors: Float32Array.of(documentId, 0.5),
});

describe.each([
  ['in IndexedDB', stubIndexedDb, true],
  ['in memory', removeIndexedDb, false],
])('documents kept %s', (_, prepare, persistent) => {
  let store: DocumentStore;
  beforeEach(async () => {
    prepare();
    store = await openDocumentStore();
  });

  it('says whether they outlive the tab', () => {
    expect(store.persistent).toBe(persistent);
  });

  it('have rising ids, records and bodies', async () => {
    const ids = await store.addDocuments([document('a'), document('b')]);
    const [later] = await store.addDocuments([document('c')]);
    expect(ids[0]! < ids[1]! && ids[1]! < later!).toBe(true);
    const records = await store.documents();
    expect(records.map(({ id, part }) => [id, part])).toEqual([
      [ids[0], 'a'],
      [ids[1], 'b'],
      [later, 'c'],
    ]);
    expect(records[0]).not.toHaveProperty('body');
    expect(await store.body(ids[1]!)).toEqual({
      text: 'Text of b.',
      headings: [],
      references: null,
    });
  });

  it('belong to files that are kept whole, with what was found out about them', async () => {
    const ids = await store.addFiles([
      { name: 'a.txt', bytes: 5, blob: new Blob(['words']) },
      { name: 'b.txt', bytes: 3, blob: new Blob(['two']) },
    ]);
    expect(await Promise.all(ids.map(async (id) => (await store.blob(id))?.text()))).toEqual([
      'words',
      'two',
    ]);
    const [id] = ids as [number];
    expect(await store.file(id)).toMatchObject({ name: 'a.txt', details: null });
    await store.setDetails(id, { format: 'text' });
    const [file] = await store.files();
    expect(file?.details).toEqual({ format: 'text' });
    await store.removeFiles([id]);
    expect(await store.files()).toMatchObject([{ name: 'b.txt' }]);
    expect(await store.blob(id)).toBeUndefined();
  });

  it('give their vectors by encoder, from a document on', async () => {
    await store.keepVectors([passages(7), passages(30), passages(9), passages(9, 'other')]);
    const from = async (id: number, count: number) =>
      (await store.vectors('encoder', id, count)).map(({ documentId }) => documentId);
    expect(await from(0, 10)).toEqual([7, 9, 30]);
    expect(await from(8, 1)).toEqual([9]);
    expect(await store.vectorsOf('encoder', 9)).toEqual(passages(9));
    expect(await store.vectorsOf('encoder', 1)).toBeUndefined();
  });

  it('lose all their vectors when they are replaced', async () => {
    const [id] = await store.addDocuments([document('a')]);
    await store.keepVectors([passages(id!), passages(id!, 'other')]);
    await store.replaceDocuments([{ ...document('a', 'Another text.'), id: id! }]);
    expect((await store.body(id!))?.text).toBe('Another text.');
    const bodies = await store.bodies([id! + 1, id!]);
    expect(bodies.map((body) => body?.text)).toEqual([undefined, 'Another text.']);
    expect((await store.documents())[0]?.contentKey).toBe('Another text.');
    expect(await store.vectors('encoder', 0, 9)).toEqual([]);
    expect(await store.vectors('other', 0, 9)).toEqual([]);
  });

  it('keep their vectors when only the record changes', async () => {
    const [id] = await store.addDocuments([document('a')]);
    await store.keepVectors([passages(id!)]);
    const [record] = await store.documents();
    await store.updateRecords([{ ...record!, state: 'failed' }]);
    expect((await store.documents())[0]?.state).toBe('failed');
    expect(await store.vectorsOf('encoder', id!)).toBeDefined();
  });

  it('are there until they are removed, even when marked for it', async () => {
    const ids = await store.addDocuments([document('a'), document('b')]);
    await store.keepVectors(ids.map((id) => passages(id)));
    await store.mark(ids);
    expect(await store.marked()).toEqual(ids);
    await store.unmark([ids[1]!]);
    expect(await store.marked()).toEqual([ids[0]]);
    expect(await store.documents()).toHaveLength(2);
    await store.removeDocuments([ids[0]!]);
    expect((await store.documents()).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await store.body(ids[0]!)).toBeUndefined();
    expect(await store.vectorsOf('encoder', ids[0]!)).toBeUndefined();
    expect(await store.marked()).toEqual([]);
  });
});

describe('openDocumentStore', () => {
  it('finds again what was kept before', async () => {
    stubIndexedDb();
    const before = await openDocumentStore();
    await before.addDocuments([document('a')]);
    expect(await (await openDocumentStore()).documents()).toHaveLength(1);
  });

  it('takes memory where the database is refused', async () => {
    stubIndexedDb();
    indexedDB.open = () => {
      throw new DOMException('Private windows keep nothing.', 'SecurityError');
    };
    expect((await openDocumentStore()).persistent).toBe(false);
  });
});

describe('a database that is full', () => {
  it('says so, and keeps what was there', async () => {
    stubIndexedDb();
    const store = await openDocumentStore();
    await store.addDocuments([document('a')]);
    const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const refused = store.addDocuments([document('b')]);
    await expect(refused).rejects.toMatchObject({ reason: 'no-room' });
    adding.mockRestore();
    expect(await store.documents()).toHaveLength(1);
  });
});
