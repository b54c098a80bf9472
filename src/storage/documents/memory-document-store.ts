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
import { contentsOf } from './stored-contents.ts';
import { textIsDamaged } from './stored-failure.ts';

/** Documents in memory, until the tab is closed. */
export class MemoryDocumentStore implements DocumentStore {
  readonly persistent = false;
  readonly #files = new Map<number, FileRecord>();
  readonly #blobs = new Map<number, Blob>();
  readonly #documents = new Map<number, DocumentRecord>();
  readonly #bodies = new Map<number, DocumentBody>();
  /** By encoder and settings, then by document. */
  readonly #vectors = new Map<string, Map<number, PassageVectors>>();
  readonly #marks = new Set<number>();
  #lastId: number;

  /** @param firstId of files and documents */
  constructor(firstId = 1) {
    this.#lastId = firstId - 1;
  }

  async addFiles(files: readonly NewFile[]): Promise<number[]> {
    return files.map(({ blob, ...file }) => {
      const id = ++this.#lastId;
      this.#files.set(id, { ...file, id, details: null });
      this.#blobs.set(id, blob);
      return id;
    });
  }

  async files(ids?: readonly number[]): Promise<FileRecord[]> {
    return ids ? ids.flatMap((id) => this.#files.get(id) ?? []) : [...this.#files.values()];
  }

  contents(fileId: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return contentsOf(this.#blobs.get(fileId));
  }

  async setDetails(id: number, details: unknown): Promise<void> {
    const file = this.#files.get(id);
    if (file) this.#files.set(id, { ...file, details });
  }

  async addDocuments(documents: readonly NewDocument[], read?: ReadFile): Promise<number[]> {
    if (read) await this.setDetails(read.fileId, read.details);
    return documents.map(({ body, ...record }) => {
      const id = ++this.#lastId;
      this.#documents.set(id, { ...record, id });
      this.#bodies.set(id, body);
      return id;
    });
  }

  async replaceDocuments(
    documents: readonly (NewDocument & { readonly id: number })[],
  ): Promise<void> {
    for (const { body, ...record } of documents) {
      this.#documents.set(record.id, record);
      this.#bodies.set(record.id, body);
      this.#dropVectors(record.id);
    }
  }

  async updateRecords(records: readonly DocumentRecord[]): Promise<void> {
    for (const record of records) this.#documents.set(record.id, record);
  }

  async documents(ids?: readonly number[]): Promise<DocumentRecord[]> {
    const documents = this.#documents;
    return ids ? ids.flatMap((id) => documents.get(id) ?? []) : [...documents.values()];
  }

  async body(id: number): Promise<DocumentBody> {
    const body = this.#bodies.get(id);
    if (body === undefined) throw textIsDamaged(`in memory: ${id}`);
    return body;
  }

  async bodies(ids: readonly number[]): Promise<(DocumentBody | undefined)[]> {
    return ids.map((id) => this.#bodies.get(id));
  }

  async keepVectors(vectors: readonly PassageVectors[]): Promise<void> {
    for (const passages of vectors) {
      const { vectorsKey, documentId } = passages;
      const ofKey = this.#vectors.get(vectorsKey) ?? new Map<number, PassageVectors>();
      this.#vectors.set(vectorsKey, ofKey.set(documentId, passages));
    }
  }

  async *vectors(vectorsKey: string): AsyncGenerator<readonly PassageVectors[]> {
    yield [...(this.#vectors.get(vectorsKey)?.values() ?? [])];
  }

  async vectorsOf(vectorsKey: string, documentId: number): Promise<PassageVectors | undefined> {
    return this.#vectors.get(vectorsKey)?.get(documentId);
  }

  async mark(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#marks.add(id);
  }

  async unmark(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#marks.delete(id);
  }

  async marked(): Promise<number[]> {
    return [...this.#marks];
  }

  async removeDocuments(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      this.#documents.delete(id);
      this.#bodies.delete(id);
      this.#marks.delete(id);
      this.#dropVectors(id);
    }
  }

  async removeFiles(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      this.#files.delete(id);
      this.#blobs.delete(id);
    }
  }

  #dropVectors(documentId: number): void {
    for (const ofKey of this.#vectors.values()) ofKey.delete(documentId);
  }
}
