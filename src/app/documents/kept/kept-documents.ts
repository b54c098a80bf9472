import type { DocumentRecord, FileRecord } from '../../../storage/documents/document-store.ts';
import type { DocumentRow } from '../documents-slice.ts';
import { Duplicates } from './duplicates.ts';

/** What the head in use makes of a document. */
export interface TaggedDocument {
  /** [tags] */
  readonly probabilities: Float64Array;
  readonly passages: number;
  readonly tokens: number;
}

/** All documents but their texts, as the worker has them in memory, and the rows that they make. */
export class KeptDocuments {
  readonly #files = new Map<number, FileRecord>();
  readonly #records = new Map<number, DocumentRecord>();
  readonly #duplicates = new Duplicates();
  /** By document; of the tag set in use. */
  #tags = new Map<number, TaggedDocument>();

  get records(): IterableIterator<DocumentRecord> {
    return this.#records.values();
  }

  get files(): IterableIterator<FileRecord> {
    return this.#files.values();
  }

  record(id: number): DocumentRecord | undefined {
    return this.#records.get(id);
  }

  putFile(file: FileRecord): void {
    this.#files.set(file.id, file);
  }

  file(id: number): FileRecord | undefined {
    return this.#files.get(id);
  }

  dropFile(id: number): void {
    this.#files.delete(id);
  }

  /** @returns rows that this makes or changes */
  put(records: readonly DocumentRecord[]): DocumentRow[] {
    const changed = new Set<number>();
    for (const record of records) {
      const before = this.#records.get(record.id);
      if (before?.contentKey !== record.contentKey) {
        if (before !== undefined) this.#forget(before, changed);
        this.#tags.delete(record.id);
        if (record.contentKey !== '') {
          this.#add(changed, this.#duplicates.add(record.contentKey, record.id));
        }
      }
      this.#records.set(record.id, record);
      changed.add(record.id);
    }
    return this.rows(changed);
  }

  /** @returns rows of other documents that this changes */
  remove(ids: readonly number[]): DocumentRow[] {
    const changed = new Set<number>();
    for (const id of ids) {
      const record = this.#records.get(id);
      if (record === undefined) continue;
      this.#forget(record, changed);
      this.#records.delete(id);
      this.#tags.delete(id);
    }
    return this.rows(changed);
  }

  rows(ids: Iterable<number>): DocumentRow[] {
    return Array.from(ids).flatMap((id) => {
      const record = this.#records.get(id);
      return record ? [this.#row(record)] : [];
    });
  }

  tagsOf(id: number): TaggedDocument | undefined {
    return this.#tags.get(id);
  }

  setTags(id: number, tags: TaggedDocument): void {
    this.#tags.set(id, tags);
  }

  /** For another tag set. */
  forgetTags(): void {
    this.#tags = new Map();
  }

  #forget({ contentKey, id }: DocumentRecord, changed: Set<number>): void {
    this.#add(changed, this.#duplicates.remove(contentKey, id));
  }

  #add(changed: Set<number>, ids: readonly number[]): void {
    for (const id of ids) changed.add(id);
  }

  #row(record: DocumentRecord): DocumentRow {
    const { id, fileId, part, title, notes, problem, contentKey, characters, givenTag } = record;
    // What failed with one encoder may have vectors of another.
    const tagged = this.#tags.get(id);
    const fileName = this.#files.get(fileId)?.name ?? '';
    return {
      id,
      fileId,
      name: part === '' ? fileName : `${fileName} · ${part}`,
      title,
      state: tagged ? 'tagged' : record.state === 'read' ? 'waiting' : record.state,
      problem: tagged ? null : problem,
      notes,
      probabilities: tagged?.probabilities ?? null,
      passages: tagged?.passages ?? 0,
      tokens: tagged?.tokens ?? 0,
      characters,
      givenTag,
      duplicateOf: contentKey === '' ? null : this.#duplicates.firstBefore(contentKey, id),
    };
  }
}
