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
import { MemoryDocumentStore } from './memory-document-store.ts';
import { isFull } from './stored-failure.ts';

/** Higher than any that a database gives out, and still a number that counts one by one. */
const FIRST_IN_MEMORY = 2 ** 40;

const isInMemory = (id: number): boolean => id >= FIRST_IN_MEMORY;

/** What is there until the tab is closed, as the browser gave no room for it. */
export interface Unkept {
  readonly files: number;
  readonly documents: number;
}

/**
 * A store that is full goes on in memory: what there is no room for is there until the tab is closed.
 * A file whose documents are kept in part counts as not read, so that the next visit reads it again.
 */
export class LayeredDocumentStore implements DocumentStore {
  readonly persistent = true;
  readonly #kept: DocumentStore;
  readonly #memory = new MemoryDocumentStore(FIRST_IN_MEMORY);
  readonly #onUnkept: (unkept: Unkept) => void;
  readonly #unreadFiles = new Set<number>();
  readonly #inMemory = { files: new Set<number>(), documents: new Set<number>() };

  /** @param onUnkept called when more, or less, of it is in memory alone */
  constructor(kept: DocumentStore, onUnkept: (unkept: Unkept) => void) {
    this.#kept = kept;
    this.#onUnkept = onUnkept;
  }

  async addFiles(files: readonly NewFile[]): Promise<number[]> {
    return orInMemory(
      () => this.#kept.addFiles(files),
      async () => {
        if (files.length > 1) {
          const ids: number[] = [];
          for (const file of files) ids.push(...(await this.addFiles([file])));
          return ids;
        }
        const ids = await this.#memory.addFiles(files);
        this.#count('files', ids);
        return ids;
      },
    );
  }

  files(ids?: readonly number[]): Promise<FileRecord[]> {
    return this.#both((store) => store.files(ids));
  }

  contents(fileId: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#storeOf(fileId).contents(fileId);
  }

  async setDetails(id: number, details: unknown): Promise<void> {
    if (this.#unreadFiles.has(id)) return;
    await orInMemory(
      () => this.#storeOf(id).setDetails(id, details),
      // The file is read again at the next visit.
      () => this.#memory.setDetails(id, details),
    );
  }

  async addDocuments(documents: readonly NewDocument[], read?: ReadFile): Promise<number[]> {
    const [first] = documents;
    const inMemory = async (): Promise<number[]> => {
      const ids = await this.#memory.addDocuments(documents, read);
      for (const { fileId } of documents) if (!isInMemory(fileId)) this.#unreadFiles.add(fileId);
      this.#count('documents', ids);
      return ids;
    };
    // They come file by file.
    if (first !== undefined && isInMemory(first.fileId)) return inMemory();
    // Where an earlier block of the file is in memory alone, it is read again at the next visit.
    const keptRead = read && this.#unreadFiles.has(read.fileId) ? undefined : read;
    return orInMemory(() => this.#kept.addDocuments(documents, keptRead), inMemory);
  }

  async replaceDocuments(
    documents: readonly (NewDocument & { readonly id: number })[],
  ): Promise<void> {
    const [inMemory, kept] = parted(documents, ({ id }) => this.#inMemory.documents.has(id));
    await this.#memory.replaceDocuments(inMemory);
    await orInMemory(
      () => this.#kept.replaceDocuments(kept),
      async () => {
        await this.#memory.replaceDocuments(kept);
        for (const { fileId } of kept) this.#unreadFiles.add(fileId);
        this.#count(
          'documents',
          kept.map(({ id }) => id),
        );
      },
    );
  }

  async updateRecords(records: readonly DocumentRecord[]): Promise<void> {
    const [inMemory, kept] = parted(records, ({ id }) => this.#inMemory.documents.has(id));
    await this.#memory.updateRecords(inMemory);
    await orInMemory(
      () => this.#kept.updateRecords(kept),
      () => this.#memory.updateRecords(kept),
    );
  }

  documents(ids?: readonly number[]): Promise<DocumentRecord[]> {
    return this.#both((store) => store.documents(ids));
  }

  body(id: number): Promise<DocumentBody> {
    return this.#inMemory.documents.has(id) ? this.#memory.body(id) : this.#kept.body(id);
  }

  async bodies(ids: readonly number[]): Promise<(DocumentBody | undefined)[]> {
    const [inMemory, kept] = await Promise.all([this.#memory.bodies(ids), this.#kept.bodies(ids)]);
    return ids.map((_, index) => inMemory[index] ?? kept[index]);
  }

  async keepVectors(vectors: readonly PassageVectors[]): Promise<void> {
    const [inMemory, kept] = parted(vectors, (of) => this.#inMemory.documents.has(of.documentId));
    await this.#memory.keepVectors(inMemory);
    // They can be had again, so nobody is told.
    await orInMemory(
      () => this.#kept.keepVectors(kept),
      () => this.#memory.keepVectors(kept),
    );
  }

  async *vectors(vectorsKey: string): AsyncGenerator<readonly PassageVectors[]> {
    yield* this.#kept.vectors(vectorsKey);
    yield* this.#memory.vectors(vectorsKey);
  }

  async vectorsOf(vectorsKey: string, documentId: number): Promise<PassageVectors | undefined> {
    const inMemory = await this.#memory.vectorsOf(vectorsKey, documentId);
    return inMemory ?? this.#kept.vectorsOf(vectorsKey, documentId);
  }

  async mark(ids: readonly number[]): Promise<void> {
    const [inMemory, kept] = parted(ids, isInMemory);
    await this.#memory.mark(inMemory);
    await orInMemory(
      () => this.#kept.mark(kept),
      // After a reload they are in the list again.
      () => this.#memory.mark(kept),
    );
  }

  async unmark(ids: readonly number[]): Promise<void> {
    await this.#memory.unmark(ids);
    await this.#kept.unmark(ids.filter((id) => !isInMemory(id)));
  }

  async marked(): Promise<number[]> {
    return [...(await this.#kept.marked()), ...(await this.#memory.marked())];
  }

  async removeDocuments(ids: readonly number[]): Promise<void> {
    await this.#memory.removeDocuments(ids);
    await this.#kept.removeDocuments(ids.filter((id) => !isInMemory(id)));
    this.#discount('documents', ids);
  }

  async removeFiles(ids: readonly number[]): Promise<void> {
    await this.#memory.removeFiles(ids);
    await this.#kept.removeFiles(ids.filter((id) => !isInMemory(id)));
    this.#discount('files', ids);
  }

  #storeOf(id: number): DocumentStore {
    return isInMemory(id) ? this.#memory : this.#kept;
  }

  /** Of both; what is in memory goes before what was kept under the same id. */
  async #both<Entry extends { readonly id: number }>(
    read: (store: DocumentStore) => Promise<readonly Entry[]>,
  ): Promise<Entry[]> {
    const entries = [...(await read(this.#kept)), ...(await read(this.#memory))];
    return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  }

  #count(what: keyof Unkept, ids: readonly number[]): void {
    for (const id of ids) this.#inMemory[what].add(id);
    this.#tell();
  }

  #discount(what: keyof Unkept, ids: readonly number[]): void {
    const gone = ids.filter((id) => this.#inMemory[what].delete(id));
    if (gone.length > 0) this.#tell();
  }

  #tell(): void {
    const { files, documents } = this.#inMemory;
    this.#onUnkept({ files: files.size, documents: documents.size });
  }
}

async function orInMemory<Output>(
  keep: () => Promise<Output>,
  inMemory: () => Promise<Output>,
): Promise<Output> {
  try {
    return await keep();
  } catch (error) {
    if (isFull(error)) return inMemory();
    throw error;
  }
}

function parted<Value>(
  values: readonly Value[],
  isFirst: (value: Value) => boolean,
): [first: Value[], second: Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}
