import type { DBSchema, IDBPDatabase } from 'idb';
import type { StoredContents } from './stored-contents.ts';
import type { DocumentBody, DocumentRecord, FileRecord, PassageVectors } from './document-store.ts';

/** Object stores of the database. */
export interface DocumentSchema extends DBSchema {
  files: { key: number; value: FileRecord };
  /** Contents of files, apart from the records: whoever writes a record does not write the file anew. */
  blobs: { key: number; value: StoredContents };
  documents: { key: number; value: DocumentRecord };
  bodies: { key: number; value: DocumentBody };
  /**
   * The key begins with `vectorsKey`, so that all vectors of an encoder lie side by side and are read
   * in one go when the tag set changes.
   */
  vectors: { key: [string, number]; value: PassageVectors; indexes: { byDocument: number } };
  /** Documents to be removed: the key is all there is to say. */
  marks: { key: number; value: true };
}

export type DocumentDatabase = IDBPDatabase<DocumentSchema>;

export const DATABASE = 'taglight-documents';

/** One higher for every change of the object stores, with a step in `upgrade` that makes it. */
export const VERSION = 1;

/** Makes an older database, or none (version 0), into one of `VERSION`. */
export function upgrade(database: DocumentDatabase, before: number): void {
  if (before < 1) {
    database.createObjectStore('files', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('blobs');
    database.createObjectStore('documents', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('bodies');
    database
      .createObjectStore('vectors', { keyPath: ['vectorsKey', 'documentId'] })
      .createIndex('byDocument', 'documentId');
    database.createObjectStore('marks');
  }
}
