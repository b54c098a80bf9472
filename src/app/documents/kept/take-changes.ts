import type { DocumentChanges } from '../../../storage/documents/document-changes.ts';
import type { DocumentStore } from '../../../storage/documents/document-store.ts';
import type { DocumentsNews } from '../documents-news.ts';
import { describeFile, detailsOf } from './file-details.ts';
import type { KeptDocuments } from './kept-documents.ts';
import type { Tagging } from './tagging.ts';

interface Options {
  readonly store: DocumentStore;
  readonly kept: KeptDocuments;
  readonly tagging: Pick<Tagging, 'tagKept'>;
}

/** Reads anew what another tab changed, and tags it by the tag set in use here. */
export async function takeChanges(
  changes: DocumentChanges,
  { store, kept, tagging }: Options,
): Promise<DocumentsNews> {
  const files = await store.files(changes.files ?? []);
  for (const file of files) kept.putFile(file);
  const filesGone = changes.filesGone ?? [];
  for (const id of filesGone) kept.dropFile(id);

  const gone = changes.documentsGone ?? [];
  const others = kept.remove(gone);
  const marked = new Set(await store.marked());
  const records = await store.documents(changes.documents ?? []);
  const changed = kept.put(records.filter(({ id }) => !marked.has(id)));
  const ids = [...others, ...changed].map(({ id }) => id);
  await tagging.tagKept(ids);
  return {
    kind: 'changes',
    files: files.map(describeFile),
    filesGone,
    unread: files.filter((file) => detailsOf(file) === null).map(({ id }) => id),
    rows: kept.rows(ids),
    gone,
  };
}
