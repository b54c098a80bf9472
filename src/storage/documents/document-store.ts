import type { DocumentProblem, DocumentText } from '../../core/document.ts';

/** What is known of a file, without its contents. */
export interface FileRecord {
  readonly id: number;
  readonly name: string;
  /** Its size as it was brought: more than that of its contents where it was too large to be kept. */
  readonly bytes: number;
  /** What reading found out about it, which the store only keeps; null until it has been read whole. */
  readonly details: unknown;
}

/** A document without its text: light enough to have all of them in memory. */
export interface DocumentRecord extends Pick<
  DocumentText,
  'part' | 'title' | 'givenTag' | 'notes'
> {
  readonly id: number;
  readonly fileId: number;
  /** Why it was not read, or not encoded. */
  readonly problem: DocumentProblem | null;
  /** `unread`: it has no text. `failed`: it has one, but that could not be encoded. */
  readonly state: 'read' | 'unread' | 'failed';
  /** The same for the very same text. */
  readonly contentKey: string;
  readonly characters: number;
  readonly hasReferences: boolean;
}

/** What is kept apart from the record, as it is seldom asked for. */
export type DocumentBody = Pick<DocumentText, 'text' | 'headings' | 'references'>;

export interface NewDocument extends Omit<DocumentRecord, 'id'> {
  readonly body: DocumentBody;
}

/** A document's passages with their vectors. */
export interface PassageVectors {
  /** Which encoder and settings made them. */
  readonly vectorsKey: string;
  readonly documentId: number;
  /** [passages]: UTF-16 offsets into the document's text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** [passages] */
  readonly tokens: Uint32Array;
  /** [passages, features], row-major. */
  readonly vectors: Float32Array;
}

export interface NewFile extends Pick<FileRecord, 'name' | 'bytes'> {
  readonly blob: Blob;
}

/** What reading a file found out about it. */
export interface ReadFile {
  readonly fileId: number;
  readonly details: unknown;
}

/** Where documents are kept. All calls may throw a StorageError. */
export interface DocumentStore {
  /** Whether what is kept outlives the tab. */
  readonly persistent: boolean;
  /** Ids come back in the order of the files. */
  addFiles(files: readonly NewFile[]): Promise<number[]>;
  /** All, or those of the ids that there are. */
  files(ids?: readonly number[]): Promise<FileRecord[]>;
  /** Undefined where they are gone. */
  contents(fileId: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  setDetails(id: number, details: unknown): Promise<void>;
  /**
   * Ids come back in the order of the documents, each higher than any before.
   * @param read that their file has been read whole with them
   */
  addDocuments(documents: readonly NewDocument[], read?: ReadFile): Promise<number[]>;
  /** Puts documents in the place of those of the same ids. */
  replaceDocuments(documents: readonly (NewDocument & { readonly id: number })[]): Promise<void>;
  /** Changes records, not bodies. */
  updateRecords(records: readonly DocumentRecord[]): Promise<void>;
  /** All by id, ascending, or those of the ids that there are. */
  documents(ids?: readonly number[]): Promise<DocumentRecord[]>;
  /** @throws StorageError `damaged`, also where it is gone */
  body(id: number): Promise<DocumentBody>;
  /** In the order of the ids. */
  bodies(ids: readonly number[]): Promise<(DocumentBody | undefined)[]>;
  keepVectors(vectors: readonly PassageVectors[]): Promise<void>;
  /** Of all documents, some hundreds at a time; without those that are damaged. */
  vectors(vectorsKey: string): AsyncIterable<readonly PassageVectors[]>;
  vectorsOf(vectorsKey: string, documentId: number): Promise<PassageVectors | undefined>;
  /** Marks documents to be removed; they are still there. */
  mark(ids: readonly number[]): Promise<void>;
  unmark(ids: readonly number[]): Promise<void>;
  marked(): Promise<number[]>;
  /** Removes documents, their vectors and marks, for good. */
  removeDocuments(ids: readonly number[]): Promise<void>;
  removeFiles(ids: readonly number[]): Promise<void>;
}
