import type {
  DocumentBody,
  DocumentRecord,
  DocumentStore,
  FileRecord,
  NewDocument,
  NewFile,
  PassageVectors,
} from './document-store.ts';
import type { DocumentDatabase } from './document-database.ts';
import { orStorageError } from './stored-failure.ts';

/**
 * Documents in IndexedDB. Each call is one transaction: what it writes is there whole or not at all.
 * Requests are not awaited one by one, which would take a turn of the event loop each.
 */
export class IndexedDocumentStore implements DocumentStore {
  readonly persistent = true;
  readonly #database: DocumentDatabase;

  constructor(database: DocumentDatabase) {
    this.#database = database;
  }

  addFiles(files: readonly NewFile[]): Promise<number[]> {
    const what = files.length === 1 ? files[0]!.name : 'The files';
    return orStorageError(what, async () => {
      const transaction = this.#database.transaction(['files', 'blobs'], 'readwrite');
      const [ids] = await Promise.all([
        Promise.all(
          files.map(async ({ blob, ...file }) => {
            // The database gives the id.
            const record = { ...file, details: null } as FileRecord;
            const id = await transaction.objectStore('files').add(record);
            await transaction.objectStore('blobs').add(blob, id);
            return id;
          }),
        ),
        transaction.done,
      ]);
      return ids;
    });
  }

  files(): Promise<FileRecord[]> {
    return orStorageError('The list of files', () => this.#database.getAll('files'));
  }

  file(id: number): Promise<FileRecord | undefined> {
    return orStorageError('The file', () => this.#database.get('files', id));
  }

  blob(fileId: number): Promise<Blob | undefined> {
    return orStorageError('The file', () => this.#database.get('blobs', fileId));
  }

  setDetails(id: number, details: unknown): Promise<void> {
    return orStorageError('What the file is', async () => {
      const { store, done } = this.#database.transaction('files', 'readwrite');
      const file = await store.get(id);
      await Promise.all([file && store.put({ ...file, details }), done]);
    });
  }

  addDocuments(documents: readonly NewDocument[]): Promise<number[]> {
    return orStorageError('The documents', async () => {
      const transaction = this.#database.transaction(['documents', 'bodies'], 'readwrite');
      const records = transaction.objectStore('documents');
      const bodies = transaction.objectStore('bodies');
      const [ids] = await Promise.all([
        Promise.all(
          documents.map(async ({ body, ...record }) => {
            const id = await records.add(record as DocumentRecord);
            await bodies.add(body, id);
            return id;
          }),
        ),
        transaction.done,
      ]);
      return ids;
    });
  }

  replaceDocuments(documents: readonly (NewDocument & { readonly id: number })[]): Promise<void> {
    return orStorageError('The documents', async () => {
      const transaction = this.#database.transaction(
        ['documents', 'bodies', 'vectors'],
        'readwrite',
      );
      await Promise.all([
        ...documents.flatMap(({ body, ...record }) => [
          transaction.objectStore('documents').put(record),
          transaction.objectStore('bodies').put(body, record.id),
          dropVectors(transaction.objectStore('vectors'), record.id),
        ]),
        transaction.done,
      ]);
    });
  }

  updateRecords(records: readonly DocumentRecord[]): Promise<void> {
    return orStorageError('The documents', async () => {
      const { store, done } = this.#database.transaction('documents', 'readwrite');
      await Promise.all([...records.map((record) => store.put(record)), done]);
    });
  }

  documents(): Promise<DocumentRecord[]> {
    return orStorageError('The list of documents', () => this.#database.getAll('documents'));
  }

  body(id: number): Promise<DocumentBody | undefined> {
    return orStorageError('The text', () => this.#database.get('bodies', id));
  }

  bodies(ids: readonly number[]): Promise<(DocumentBody | undefined)[]> {
    return orStorageError('The texts', () => {
      const { store } = this.#database.transaction('bodies');
      return Promise.all(ids.map((id) => store.get(id)));
    });
  }

  keepVectors(vectors: readonly PassageVectors[]): Promise<void> {
    return orStorageError('What the encoder gave', async () => {
      const { store, done } = this.#database.transaction('vectors', 'readwrite');
      await Promise.all([...vectors.map((passages) => store.put(passages)), done]);
    });
  }

  vectors(vectorsKey: string, fromId: number, count: number): Promise<PassageVectors[]> {
    const range = IDBKeyRange.bound([vectorsKey, fromId], [vectorsKey, Infinity]);
    return orStorageError('The vectors', () => this.#database.getAll('vectors', range, count));
  }

  vectorsOf(vectorsKey: string, documentId: number): Promise<PassageVectors | undefined> {
    return orStorageError('The vectors', () =>
      this.#database.get('vectors', [vectorsKey, documentId]),
    );
  }

  mark(ids: readonly number[]): Promise<void> {
    return orStorageError('The removal', async () => {
      const { store, done } = this.#database.transaction('marks', 'readwrite');
      await Promise.all([...ids.map((id) => store.put(true, id)), done]);
    });
  }

  unmark(ids: readonly number[]): Promise<void> {
    return orStorageError('The removal', async () => {
      const { store, done } = this.#database.transaction('marks', 'readwrite');
      await Promise.all([...ids.map((id) => store.delete(id)), done]);
    });
  }

  marked(): Promise<number[]> {
    return orStorageError('The list of documents', () => this.#database.getAllKeys('marks'));
  }

  removeDocuments(ids: readonly number[]): Promise<void> {
    return orStorageError('The removal', async () => {
      const transaction = this.#database.transaction(
        ['documents', 'bodies', 'vectors', 'marks'],
        'readwrite',
      );
      await Promise.all([
        ...ids.flatMap((id) => [
          transaction.objectStore('documents').delete(id),
          transaction.objectStore('bodies').delete(id),
          transaction.objectStore('marks').delete(id),
          dropVectors(transaction.objectStore('vectors'), id),
        ]),
        transaction.done,
      ]);
    });
  }

  removeFiles(ids: readonly number[]): Promise<void> {
    return orStorageError('The file', async () => {
      const transaction = this.#database.transaction(['files', 'blobs'], 'readwrite');
      await Promise.all([
        ...ids.flatMap((id) => [
          transaction.objectStore('files').delete(id),
          transaction.objectStore('blobs').delete(id),
        ]),
        transaction.done,
      ]);
    });
  }
}

interface VectorStore {
  index(name: 'byDocument'): { getAllKeys(documentId: number): Promise<[string, number][]> };
  delete(key: [string, number]): Promise<void>;
}

/** All vectors of a document, whichever encoder made them. */
async function dropVectors(store: VectorStore, documentId: number): Promise<void> {
  const keys = await store.index('byDocument').getAllKeys(documentId);
  await Promise.all(keys.map((key) => store.delete(key)));
}
