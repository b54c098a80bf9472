import type {
  DocumentBody,
  DocumentRecord,
  DocumentStore,
  FileRecord,
  NewDocument,
  NewFile,
  PassageVectors,
  ReadFile,
} from './document-store.ts';
import { committed } from './committed.ts';
import type { DocumentChanges } from './document-changes.ts';
import type { DocumentDatabase } from './document-database.ts';
import { readKept } from './read-kept.ts';
import { contentsOf, storedContents } from './stored-contents.ts';
import { orStorageError, textIsDamaged } from './stored-failure.ts';
import { readBody, readFileRecord, readRecord, readVectors } from './stored-shapes.ts';

/** Documents whose vectors are read at once. */
const BLOCK = 500;

/**
 * Documents in IndexedDB. Each call is one transaction: what it writes is there whole or not at all.
 * Requests are not awaited one by one, which would take a turn of the event loop each.
 */
export class IndexedDocumentStore implements DocumentStore {
  readonly persistent = true;
  readonly #database: DocumentDatabase;
  readonly #onChange: (changes: DocumentChanges) => void;

  /** @param onChange called after each write, once it is there */
  constructor(database: DocumentDatabase, onChange: (changes: DocumentChanges) => void) {
    this.#database = database;
    this.#onChange = onChange;
  }

  addFiles(files: readonly NewFile[]): Promise<number[]> {
    const only = files.length === 1 ? files[0]!.name : undefined;
    return orStorageError(async () => {
      // First: a transaction ends where it waits for anything else.
      const contents = await Promise.all(files.map(({ blob }) => storedContents(blob)));
      const transaction = this.#database.transaction(['files', 'blobs'], 'readwrite');
      const ids = await committed(
        transaction,
        Promise.all(
          files.map(async ({ name, bytes }, index) => {
            // The database gives the id.
            const record = { name, bytes, details: null } as unknown as FileRecord;
            const id = await transaction.objectStore('files').add(record);
            await transaction.objectStore('blobs').add(contents[index]!, id);
            return id;
          }),
        ),
      );
      this.#onChange({ files: ids });
      return ids;
    }, only);
  }

  files(ids?: readonly number[]): Promise<FileRecord[]> {
    return orStorageError(async () => {
      const kept = await this.#read('files', ids);
      return kept.map(([id, file]) => readFileRecord(id, file));
    });
  }

  contents(fileId: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return orStorageError(async () => contentsOf(await this.#database.get('blobs', fileId)));
  }

  setDetails(id: number, details: unknown): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction('files', 'readwrite');
      await committed(transaction, putDetails(transaction.store, { fileId: id, details }));
      this.#onChange({ files: [id] });
    });
  }

  addDocuments(documents: readonly NewDocument[], read?: ReadFile): Promise<number[]> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction(['documents', 'bodies', 'files'], 'readwrite');
      const records = transaction.objectStore('documents');
      const bodies = transaction.objectStore('bodies');
      const added = Promise.all(
        documents.map(async ({ body, ...record }) => {
          const id = await records.add(record as DocumentRecord);
          await bodies.add(body, id);
          return id;
        }),
      );
      const set = read && putDetails(transaction.objectStore('files'), read);
      const [ids] = await committed(transaction, Promise.all([added, set]));
      this.#onChange({ documents: ids, ...(read ? { files: [read.fileId] } : {}) });
      return ids;
    });
  }

  replaceDocuments(documents: readonly (NewDocument & { readonly id: number })[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction(
        ['documents', 'bodies', 'vectors'],
        'readwrite',
      );
      const requests = documents.flatMap(({ body, ...record }) => [
        transaction.objectStore('documents').put(record),
        transaction.objectStore('bodies').put(body, record.id),
        dropVectors(transaction.objectStore('vectors'), record.id),
      ]);
      await committed(transaction, Promise.all(requests));
      this.#onChange({ documents: documents.map(({ id }) => id) });
    });
  }

  updateRecords(records: readonly DocumentRecord[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction('documents', 'readwrite');
      const requests = records.map((record) => transaction.store.put(record));
      await committed(transaction, Promise.all(requests));
      this.#onChange({ documents: records.map(({ id }) => id) });
    });
  }

  documents(ids?: readonly number[]): Promise<DocumentRecord[]> {
    return orStorageError(async () => {
      const kept = await this.#read('documents', ids);
      return kept.map(([id, record]) => readRecord(id, record));
    });
  }

  body(id: number): Promise<DocumentBody> {
    return orStorageError(async () => {
      const body = readBody(await this.#database.get('bodies', id));
      if (body === null) throw textIsDamaged(`bodies: ${id}`);
      return body;
    });
  }

  bodies(ids: readonly number[]): Promise<(DocumentBody | undefined)[]> {
    return orStorageError(async () => {
      const kept = await readKept(this.#database, 'bodies', ids);
      return kept.map(([, body]) => readBody(body) ?? undefined);
    });
  }

  keepVectors(vectors: readonly PassageVectors[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction('vectors', 'readwrite');
      const requests = vectors.map((passages) => transaction.store.put(passages));
      await committed(transaction, Promise.all(requests));
      this.#onChange({ documents: vectors.map(({ documentId }) => documentId) });
    });
  }

  async *vectors(vectorsKey: string): AsyncGenerator<readonly PassageVectors[]> {
    for (let from = 0; ;) {
      const range = IDBKeyRange.bound([vectorsKey, from], [vectorsKey, Infinity]);
      const [keys, kept] = await orStorageError(() => this.#readVectors(range));
      const last = keys.at(-1);
      if (last === undefined) return;
      yield kept.map(readVectors).filter((vectors) => vectors !== null);
      from = last[1] + 1;
    }
  }

  /** Of some ids, those that there are. Of all, one that cannot be read is there, too. */
  async #read(
    name: 'files' | 'documents',
    ids: readonly number[] | undefined,
  ): Promise<[number, unknown][]> {
    const kept = await readKept(this.#database, name, ids);
    return ids ? kept.filter(([, value]) => value !== undefined) : kept;
  }

  #readVectors(range: IDBKeyRange): Promise<[[string, number][], unknown[]]> {
    const { store } = this.#database.transaction('vectors');
    return Promise.all([store.getAllKeys(range, BLOCK), store.getAll(range, BLOCK)]);
  }

  vectorsOf(vectorsKey: string, documentId: number): Promise<PassageVectors | undefined> {
    return orStorageError(async () => {
      const kept = await this.#database.get('vectors', [vectorsKey, documentId]);
      return readVectors(kept) ?? undefined;
    });
  }

  mark(ids: readonly number[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction('marks', 'readwrite');
      await committed(transaction, Promise.all(ids.map((id) => transaction.store.put(true, id))));
      this.#onChange({ documentsGone: ids });
    });
  }

  unmark(ids: readonly number[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction('marks', 'readwrite');
      await committed(transaction, Promise.all(ids.map((id) => transaction.store.delete(id))));
      this.#onChange({ documents: ids });
    });
  }

  marked(): Promise<number[]> {
    return orStorageError(() => this.#database.getAllKeys('marks'));
  }

  removeDocuments(ids: readonly number[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction(
        ['documents', 'bodies', 'vectors', 'marks'],
        'readwrite',
      );
      const requests = ids.flatMap((id) => [
        transaction.objectStore('documents').delete(id),
        transaction.objectStore('bodies').delete(id),
        transaction.objectStore('marks').delete(id),
        dropVectors(transaction.objectStore('vectors'), id),
      ]);
      await committed(transaction, Promise.all(requests));
      this.#onChange({ documentsGone: ids });
    });
  }

  removeFiles(ids: readonly number[]): Promise<void> {
    return orStorageError(async () => {
      const transaction = this.#database.transaction(['files', 'blobs'], 'readwrite');
      const requests = ids.flatMap((id) => [
        transaction.objectStore('files').delete(id),
        transaction.objectStore('blobs').delete(id),
      ]);
      await committed(transaction, Promise.all(requests));
      this.#onChange({ filesGone: ids });
    });
  }
}

interface FileStore {
  get(id: number): Promise<FileRecord | undefined>;
  put(file: FileRecord): Promise<number>;
}

async function putDetails(store: FileStore, { fileId, details }: ReadFile): Promise<void> {
  const file = await store.get(fileId);
  if (file) await store.put({ ...file, details });
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
