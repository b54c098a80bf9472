import type { DocumentRecord, DocumentStore } from '../../../storage/documents/document-store.ts';
import type { DocumentsChange } from '../documents-calls.ts';
import { detailsOf } from './file-details.ts';
import type { KeptDocuments } from './kept-documents.ts';

export interface Removal {
  /** Takes documents out of the list. They are dropped for good with the next removal. */
  readonly remove: (ids: readonly number[]) => Promise<DocumentsChange>;
  /** Brings back what was removed last. @returns its ids */
  readonly undo: () => Promise<number[]>;
  /** Drops files for good that no document is left of. */
  readonly sweep: () => Promise<void>;
}

/**
 * Removes documents so that it can be undone: they are marked, which outlives a reload, and dropped
 * later.
 */
export function createRemoval(store: DocumentStore, kept: KeptDocuments): Removal {
  let removed: DocumentRecord[] = [];

  async function sweep(): Promise<void> {
    // What another tab removed can be brought back there.
    const marked = await store.documents(await store.marked());
    const used = new Set([...kept.records, ...marked].map(({ fileId }) => fileId));
    // Of files that are yet to be read there are no documents either.
    const unused = Array.from(kept.files).filter(
      (file) => !used.has(file.id) && detailsOf(file) !== null,
    );
    for (const { id } of unused) kept.dropFile(id);
    if (unused.length > 0) await store.removeFiles(unused.map(({ id }) => id));
  }

  return {
    sweep,
    async remove(ids) {
      if (removed.length > 0) {
        await store.removeDocuments(removed.map(({ id }) => id));
        await sweep();
      }
      removed = ids.flatMap((id) => kept.record(id) ?? []);
      await store.mark(ids);
      const rows = kept.remove(ids);
      return { rows, gone: ids };
    },
    async undo() {
      const ids = removed.map(({ id }) => id);
      await store.unmark(ids);
      kept.put(removed);
      removed = [];
      return ids;
    },
  };
}
