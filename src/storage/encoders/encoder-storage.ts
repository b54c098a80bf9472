import type { Exclusively } from '../exclusively.ts';
import type { FileStore } from '../files/file-store.ts';

/**
 * Where encoders are kept: a folder each, `encoders/<id>/`, with the files and a record of them. The
 * record is a file beside them rather than an entry in IndexedDB, so that there is one store, which
 * cannot disagree with another one, fills one quota and has one stand-in where the browser keeps nothing.
 */
export interface EncoderStorage {
  readonly store: FileStore;
  readonly exclusively: Exclusively;
  readonly today: () => Date;
}

const ROOT = 'encoders';
const RECORD = 'record.json';

export function folderOf(id: string): string {
  return `${ROOT}/${id}`;
}

export function filePath(id: string, name: string): string {
  return `${ROOT}/${id}/${name}`;
}

export function recordPath(id: string): string {
  return filePath(id, RECORD);
}

/** Runs what changes an encoder's folder. @throws StorageError `busy` when another tab changes it too */
export function changeEncoder<Output>(
  id: string,
  { exclusively }: EncoderStorage,
  change: () => Promise<Output>,
): Promise<Output> {
  return exclusively(`encoder.${id}`, change);
}

/** What a folder holds, its record or not. */
export interface EncoderFolder {
  readonly id: string;
  /** Sizes by name; the record is among them. */
  readonly files: ReadonlyMap<string, number>;
  readonly hasRecord: boolean;
}

export async function listFolders({ store }: EncoderStorage): Promise<EncoderFolder[]> {
  const folders = new Map<string, Map<string, number>>();
  for (const { path, bytes } of await store.list(ROOT)) {
    const [, id, ...rest] = path.split('/');
    const files = folders.get(id!) ?? new Map<string, number>();
    folders.set(id!, files.set(rest.join('/'), bytes));
  }
  return [...folders].map(([id, files]) => ({ id, files, hasRecord: files.has(RECORD) }));
}
