import { openAsBlob } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileIsBusy } from '../../src/storage/files/file-errors.ts';
import type { FileStore, FileWriter, StoredFile } from '../../src/storage/files/file-store.ts';

/** Files in a folder on disk, for the app's downloads in Node. */
export class FolderFileStore implements FileStore {
  readonly persistent = true;
  readonly #root: string;
  readonly #open = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  async list(folder: string): Promise<StoredFile[]> {
    const root = join(this.#root, folder);
    const entries = (await orNull(readdir(root, { recursive: true, withFileTypes: true }))) ?? [];
    const files = entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        const path = relative(this.#root, file).split(sep).join('/');
        return { path, bytes: (await stat(file)).size };
      });
    return (await Promise.all(files)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: string): Promise<Blob | null> {
    const file = join(this.#root, path);
    return (await orNull(stat(file))) && openAsBlob(file);
  }

  async open(path: string): Promise<FileWriter> {
    if (this.#open.has(path)) throw fileIsBusy(path);
    this.#open.add(path);
    const file = join(this.#root, path);
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    return {
      append: (bytes) => handle.appendFile(bytes),
      truncate: (bytes) => handle.truncate(bytes),
      close: async () => {
        await handle.close();
        this.#open.delete(path);
      },
    };
  }

  async remove(path: string): Promise<void> {
    const busy = [...this.#open].find((other) => other === path || other.startsWith(`${path}/`));
    if (busy !== undefined) throw fileIsBusy(busy);
    await rm(join(this.#root, path), { recursive: true, force: true });
  }
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code)))
      return null;
    throw error;
  }
}
