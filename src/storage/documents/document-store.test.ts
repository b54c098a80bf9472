import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillDatabase, removeIndexedDb, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import type { DocumentStore } from './document-store.ts';
import { newDocument, openStore, passages, textOf, vectorsIn } from './fixtures/documents.ts';

/** What is added goes into memory, as there is no room anywhere else. */
async function openFull(): Promise<DocumentStore> {
  stubIndexedDb();
  const { store } = await openStore();
  fillDatabase();
  return store;
}

async function openIn(prepare: () => void): Promise<DocumentStore> {
  prepare();
  return (await openStore()).store;
}

describe.each([
  ['in IndexedDB', () => openIn(stubIndexedDb), true],
  ['in memory', () => openIn(removeIndexedDb), false],
  ['in IndexedDB that is full', openFull, true],
])('documents kept %s', (_, open, persistent) => {
  let store: DocumentStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => vi.restoreAllMocks());

  it('says whether they outlive the tab', () => {
    expect(store.persistent).toBe(persistent);
  });

  it('have rising ids, records and bodies', async () => {
    const ids = await store.addDocuments([newDocument('a'), newDocument('b')]);
    const [later] = await store.addDocuments([newDocument('c')]);
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
    expect(await Promise.all(ids.map(async (id) => textOf(await store.contents(id))))).toEqual([
      'words',
      'two',
    ]);
    const [id] = ids as [number];
    expect(await store.files([id])).toMatchObject([{ name: 'a.txt', details: null }]);
    await store.setDetails(id, { format: 'text' });
    const [file] = await store.files();
    expect(file?.details).toEqual({ format: 'text' });
    await store.removeFiles([id]);
    expect(await store.files()).toMatchObject([{ name: 'b.txt' }]);
    expect(await store.contents(id)).toBeUndefined();
  });

  it('belong to files of any size', async () => {
    const large = 'x'.repeat(300 * 1024);
    const [id] = await store.addFiles([
      { name: 'a.txt', bytes: large.length, blob: new Blob([large]) },
    ]);
    expect(textOf(await store.contents(id!))).toBe(large);
  });

  it('belong to files of which one that the device does not give out takes no other with it', async () => {
    const locked = (size: number): Blob => {
      const blob = new Blob(['x'.repeat(size)]);
      blob.arrayBuffer = () => Promise.reject(new DOMException('Locked.', 'NotReadableError'));
      blob.slice = () => blob;
      return blob;
    };
    const ids = await store.addFiles([
      { name: 'small.txt', bytes: 1, blob: locked(1) },
      { name: 'large.pdf', bytes: 300_000, blob: locked(300_000) },
      { name: 'b.txt', bytes: 3, blob: new Blob(['two']) },
    ]);
    const contents = await Promise.all(ids.map((id) => store.contents(id)));
    expect(contents.map((bytes) => bytes?.length ?? 0)).toEqual([0, 0, 3]);
  });

  it('say with the last of them that their file has been read', async () => {
    const [fileId] = await store.addFiles([{ name: 'a.csv', bytes: 1, blob: new Blob(['a']) }]);
    const details = { format: 'csv' };
    await store.addDocuments([newDocument('a')]);
    expect(await store.files()).toMatchObject([{ details: null }]);
    await store.addDocuments([newDocument('b')], { fileId: fileId!, details });
    expect(await store.files()).toMatchObject([{ details }]);
    expect(await store.documents()).toHaveLength(2);
  });

  it('give their vectors by encoder', async () => {
    const parts = Array.from({ length: 3 }, (_unused, n) => newDocument(`part ${n}`));
    const ids = await store.addDocuments(parts);
    await store.keepVectors([...ids.map((id) => passages(id)), passages(ids[1]!, 'other')]);
    const found = await vectorsIn(store, 'encoder');
    expect(found.map(({ documentId }) => documentId)).toEqual(ids);
    expect(await store.vectorsOf('encoder', ids[1]!)).toEqual(passages(ids[1]!));
    expect(await store.vectorsOf('encoder', 1e6)).toBeUndefined();
  });

  it('lose all their vectors when they are replaced', async () => {
    const [id] = await store.addDocuments([newDocument('a')]);
    await store.keepVectors([passages(id!), passages(id!, 'other')]);
    await store.replaceDocuments([{ ...newDocument('a', 'Another text.'), id: id! }]);
    expect((await store.body(id!)).text).toBe('Another text.');
    const bodies = await store.bodies([id! + 1, id!]);
    expect(bodies.map((body) => body?.text)).toEqual([undefined, 'Another text.']);
    expect((await store.documents())[0]?.contentKey).toBe('Another text.');
    expect(await vectorsIn(store, 'encoder')).toEqual([]);
    expect(await vectorsIn(store, 'other')).toEqual([]);
  });

  it('keep their vectors when only the record changes', async () => {
    const [id] = await store.addDocuments([newDocument('a')]);
    await store.keepVectors([passages(id!)]);
    const [record] = await store.documents();
    await store.updateRecords([{ ...record!, state: 'failed' }]);
    expect((await store.documents())[0]?.state).toBe('failed');
    expect(await store.vectorsOf('encoder', id!)).toBeDefined();
  });

  it('are there until they are removed, even when marked for it', async () => {
    const ids = await store.addDocuments([newDocument('a'), newDocument('b')]);
    await store.keepVectors(ids.map((id) => passages(id)));
    await store.mark(ids);
    expect(await store.marked()).toEqual(ids);
    await store.unmark([ids[1]!]);
    expect(await store.marked()).toEqual([ids[0]]);
    expect(await store.documents()).toHaveLength(2);
    await store.removeDocuments([ids[0]!]);
    expect((await store.documents()).map(({ id }) => id)).toEqual([ids[1]]);
    await expect(store.body(ids[0]!)).rejects.toMatchObject({ reason: 'damaged' });
    expect(await store.vectorsOf('encoder', ids[0]!)).toBeUndefined();
    expect(await store.marked()).toEqual([]);
  });
});
