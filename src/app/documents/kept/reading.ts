import type { ReadOptions } from '../../../documents/file-reader.ts';
import type {
  DocumentRecord,
  DocumentStore,
  FileRecord,
  NewDocument,
  ReadFile,
} from '../../../storage/documents/document-store.ts';
import type { DocumentRow } from '../documents-slice.ts';
import type { FileDetails } from './file-details.ts';
import type { KeptDocuments } from './kept-documents.ts';
import { readDocuments, type Readers } from './read-documents.ts';

/** Rows a transaction, and a message to the page. */
const BLOCK = 200;

/** The page gets what there is at least so often. */
const BLOCK_MILLISECONDS = 150;

export interface ReadingDependencies extends Readers {
  readonly store: DocumentStore;
  readonly kept: KeptDocuments;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Reads a file into the store, block by block. Where it was read before, a document takes the place of
 * the one of the same part, and keeps its vectors where its text is the same.
 * @returns ids of documents that are in the file no more
 * @throws StorageError, the signal's reason
 */
export async function readIntoStore(
  file: FileRecord,
  contents: Uint8Array<ArrayBuffer>,
  { store, kept, now, ...readers }: ReadingDependencies,
  options: ReadOptions,
  onRows: (rows: readonly DocumentRow[]) => void,
): Promise<number[]> {
  const { id: fileId } = file;
  const before = byPart([...kept.records].filter((record) => record.fileId === fileId));
  let block: NewDocument[] = [];
  let began = now();

  /** @param read that it is the last one */
  async function writeBlock(read?: ReadFile): Promise<void> {
    const { fresh, replaced, same } = sortOut(block, before);
    block = [];
    // Even an empty transaction takes milliseconds, and most files are one new document.
    const ids = fresh.length > 0 ? await store.addDocuments(fresh, read) : [];
    if (replaced.length > 0) await store.replaceDocuments(replaced);
    if (same.length > 0) await store.updateRecords(same);
    const added = fresh.map((document, index) => recordOf({ ...document, id: ids[index]! }));
    onRows(kept.put([...added, ...replaced.map(recordOf), ...same]));
    began = now();
  }

  const documents = readDocuments(file, contents, readers, options);
  let details: FileDetails;
  for (;;) {
    const next = await documents.next();
    options.signal?.throwIfAborted();
    if (next.done === true) {
      details = next.value;
      break;
    }
    block.push(next.value);
    if (block.length >= BLOCK || now() - began > BLOCK_MILLISECONDS) await writeBlock();
  }
  // A file that is new is done with its last block.
  const isDone = before.size === 0 && block.length > 0;
  await writeBlock(isDone ? { fileId, details } : undefined);
  const gone = [...before.values()].flat().map(({ id }) => id);
  if (gone.length > 0) {
    await store.removeDocuments(gone);
    onRows(kept.remove(gone));
  }
  if (!isDone) await store.setDetails(fileId, details);
  kept.putFile({ ...file, details });
  return gone;
}

function byPart(records: readonly DocumentRecord[]): Map<string, DocumentRecord[]> {
  const parts = new Map<string, DocumentRecord[]>();
  for (const record of records) {
    const same = parts.get(record.part);
    if (same) same.push(record);
    else parts.set(record.part, [record]);
  }
  return parts;
}

/** Takes those out of `before` whose place is taken. */
function sortOut(block: readonly NewDocument[], before: Map<string, DocumentRecord[]>) {
  const fresh: NewDocument[] = [];
  const replaced: (NewDocument & { id: number })[] = [];
  const same: DocumentRecord[] = [];
  for (const document of block) {
    const known = before.get(document.part)?.shift();
    if (known === undefined) fresh.push(document);
    else if (known.contentKey === document.contentKey && document.state === 'read') {
      same.push(recordOf({ ...document, id: known.id }));
    } else replaced.push({ ...document, id: known.id });
  }
  return { fresh, replaced, same };
}

function recordOf({ body: _, ...record }: NewDocument & { readonly id: number }): DocumentRecord {
  return record;
}
