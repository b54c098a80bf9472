import type { FileStore } from './file-store.ts';

/** The parsed file; undefined where there is none, or where it is no JSON (it was cut off). */
export async function readJsonFile(store: FileStore, path: string): Promise<unknown> {
  const file = await store.read(path);
  if (!file) return undefined;
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

/** @throws StorageError `no-room`, `busy` */
export async function writeJsonFile(store: FileStore, path: string, value: object): Promise<void> {
  const writer = await store.open(path);
  try {
    await writer.truncate(0);
    await writer.append(new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
  } finally {
    await writer.close();
  }
}
