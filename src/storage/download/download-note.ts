import * as v from 'valibot';
import type { FileStore } from '../files/file-store.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';

const ENDING = '.download.json';

const noteSchema = v.object({
  url: v.string(),
  /** As it was known beforehand. */
  sha256: v.nullable(v.string()),
  /** ETag or Last-Modified: changes when the file does. */
  validator: v.nullable(v.string()),
  /** Of the whole file, as far as that is known. */
  bytes: v.nullable(v.number()),
});

/** What has to be known to go on with a download, kept beside its file until an encoder is whole. */
export type DownloadNote = v.InferOutput<typeof noteSchema>;

export function notePath(path: string): string {
  return path + ENDING;
}

/** Whether a file is a note rather than a download. */
export function isNote(path: string): boolean {
  return path.endsWith(ENDING);
}

/** @returns null where there is none that can be read */
export async function readNote(store: FileStore, path: string): Promise<DownloadNote | null> {
  const { success, output } = v.safeParse(noteSchema, await readJsonFile(store, notePath(path)));
  return success ? output : null;
}

export async function writeNote(store: FileStore, path: string, note: DownloadNote): Promise<void> {
  await writeJsonFile(store, notePath(path), note);
}
