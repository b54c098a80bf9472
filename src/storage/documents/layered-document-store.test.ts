import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failWhere, fillDatabase, stubIndexedDb } from '../fixtures/stub-indexed-db.ts';
import type { DocumentStore } from './document-store.ts';
import { newDocument, openStore, passages, textOf, vectorsIn } from './fixtures/documents.ts';

const file = (name: string) => ({ name, bytes: 5, blob: new Blob(['words']) });

describe('a store that is full', () => {
  let store: DocumentStore;
  let told: unknown;

  beforeEach(async () => {
    stubIndexedDb();
    told = null;
    ({ store } = await openStore({ onUnkept: (unkept) => (told = unkept) }));
  });
  afterEach(() => vi.restoreAllMocks());

  /** What the next visit finds. */
  async function nextVisit(): Promise<DocumentStore> {
    vi.restoreAllMocks();
    return (await openStore()).store;
  }

  it('goes on in memory beside what is kept, and tells how much is there alone', async () => {
    const [kept] = await store.addFiles([file('kept.txt')]);
    const [before] = await store.addDocuments([{ ...newDocument('kept'), fileId: kept! }]);
    fillDatabase();
    const [fileId] = await store.addFiles([file('new.txt')]);
    const ids = await store.addDocuments([{ ...newDocument('new'), fileId: fileId! }]);
    await store.keepVectors(ids.map((id) => passages(id)));
    expect(ids[0]!).toBeGreaterThan(before!);
    expect((await store.files()).map(({ name }) => name)).toEqual(['kept.txt', 'new.txt']);
    expect((await store.documents()).map(({ part }) => part)).toEqual(['kept', 'new']);
    expect((await store.body(ids[0]!)).text).toBe('Text of new.');
    expect(textOf(await store.contents(fileId!))).toBe('words');
    expect(await vectorsIn(store, 'encoder')).toEqual([passages(ids[0]!)]);
    expect(told).toEqual({ files: 1, documents: 1 });
    expect(await (await nextVisit()).documents()).toHaveLength(1);
  });

  it('keeps of many files those that there is room for', async () => {
    failWhere('add', ([value]) => value instanceof ArrayBuffer && value.byteLength > 10);
    const large = { ...file('large.txt'), blob: new Blob(['x'.repeat(20)]) };
    await store.addFiles([file('a.txt'), large, file('b.txt')]);
    expect(told).toEqual({ files: 1, documents: 0 });
    expect((await (await nextVisit()).files()).map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('has a file read again at the next visit whose documents it could not keep', async () => {
    const [fileId] = await store.addFiles([file('a.bib')]);
    await store.addDocuments([{ ...newDocument('one'), fileId: fileId! }]);
    fillDatabase();
    await store.addDocuments([{ ...newDocument('two'), fileId: fileId! }]);
    vi.restoreAllMocks();
    const details = { format: 'bibtex' };
    await store.setDetails(fileId!, details);
    const last = { ...newDocument('three'), fileId: fileId! };
    await store.addDocuments([last], { fileId: fileId!, details });
    expect((await (await nextVisit()).files())[0]).toMatchObject({ details: null });
  });

  it('has a document anew whose other text it could not keep', async () => {
    const [id] = await store.addDocuments([newDocument('a')]);
    fillDatabase();
    await store.replaceDocuments([{ ...newDocument('a', 'Another text.'), id: id! }]);
    expect((await store.body(id!)).text).toBe('Another text.');
    expect((await store.documents()).map(({ contentKey }) => contentKey)).toEqual([
      'Another text.',
    ]);
  });

  it('goes on where records, details, vectors and marks cannot be kept', async () => {
    const [fileId] = await store.addFiles([file('a.txt')]);
    const [id] = await store.addDocuments([{ ...newDocument('a'), fileId: fileId! }]);
    const [record] = await store.documents();
    fillDatabase();
    await store.updateRecords([{ ...record!, state: 'failed' }]);
    await store.setDetails(fileId!, {});
    await store.keepVectors([passages(id!)]);
    await store.mark([id!]);
    expect(await store.vectorsOf('encoder', id!)).toEqual(passages(id!));
    expect((await store.documents())[0]?.state).toBe('failed');
    expect(told).toBeNull();
  });

  it('tells when nothing is in memory alone any more', async () => {
    fillDatabase();
    const [fileId] = await store.addFiles([file('a.txt')]);
    const ids = await store.addDocuments([{ ...newDocument('a'), fileId: fileId! }]);
    await store.removeDocuments(ids);
    await store.removeFiles([fileId!]);
    expect(told).toEqual({ files: 0, documents: 0 });
  });
});
