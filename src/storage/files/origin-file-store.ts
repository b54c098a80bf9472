import { fileIsBusy, noRoom } from './file-errors.ts';
import type { FileStore, FileWriter, StoredFile } from './file-store.ts';
import type { OriginFile, OriginFolder, SyncAccessHandle } from './origin-file-system.ts';

/**
 * Files in the origin's private file system. They are written through synchronous access handles, which
 * only dedicated workers have: those write in place, so what came is there after a crash, and Safari has
 * them from 15.2 on. (A writable stream, Safari 26, keeps nothing until it is closed, and copies the
 * whole file each time one goes on with it.) Listing, reading and removing work in the page too.
 */
export class OriginFileStore implements FileStore {
  readonly persistent = true;
  readonly #root: OriginFolder;

  /** @param root a folder of ours: an origin may serve several apps */
  constructor(root: OriginFolder) {
    this.#root = root;
  }

  async list(folder: string): Promise<StoredFile[]> {
    const found = await orNull(this.#folder(folder.split('/'), false));
    const files = found ? await listFolder(found, folder) : [];
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: string): Promise<Blob | null> {
    const file = await orNull(this.#file(path, false));
    return file && (await file.getFile());
  }

  async open(path: string): Promise<FileWriter> {
    const file = await this.#file(path, true);
    if (!file.createSyncAccessHandle)
      throw new TypeError('Files are written in a dedicated worker; this is none.');
    try {
      return writerOf(path, await file.createSyncAccessHandle());
    } catch (error) {
      throw translate(path, error);
    }
  }

  async remove(path: string): Promise<void> {
    const folders = path.split('/');
    const name = folders.pop()!;
    const folder = await orNull(this.#folder(folders, false));
    try {
      await orNull(folder?.removeEntry(name, { recursive: true }));
    } catch (error) {
      throw translate(path, error);
    }
  }

  async #file(path: string, create: boolean): Promise<OriginFile> {
    const folders = path.split('/');
    const name = folders.pop()!;
    return (await this.#folder(folders, create)).getFileHandle(name, { create });
  }

  async #folder(names: readonly string[], create: boolean): Promise<OriginFolder> {
    let folder = this.#root;
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  }
}

async function listFolder(folder: OriginFolder, path: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const entry of folder.values()) {
    const entryPath = `${path}/${entry.name}`;
    if (entry.kind === 'directory') files.push(...(await listFolder(entry, entryPath)));
    else files.push({ path: entryPath, bytes: (await entry.getFile()).size });
  }
  return files;
}

function writerOf(path: string, handle: SyncAccessHandle): FileWriter {
  let end = handle.getSize();
  const attempt = (action: () => void): Promise<void> => {
    try {
      action();
      return Promise.resolve();
    } catch (error) {
      return Promise.reject(translate(path, error));
    }
  };
  return {
    append: (bytes) =>
      attempt(() => {
        for (let at = 0; at < bytes.byteLength;) {
          const written = handle.write(bytes.subarray(at), { at: end });
          if (written === 0) throw noRoom(path, 'no byte was written');
          at += written;
          end += written;
        }
      }),
    truncate: (bytes) =>
      attempt(() => {
        handle.truncate(bytes);
        end = bytes;
      }),
    close: () =>
      attempt(() => {
        try {
          handle.flush();
        } finally {
          handle.close();
        }
      }),
  };
}

async function orNull<T>(found: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await found) ?? null;
  } catch (error) {
    // A path through what is a file, or to what is a folder, leads nowhere too.
    if (isNamed(error, 'NotFoundError') || isNamed(error, 'TypeMismatchError')) return null;
    throw error;
  }
}

function translate(path: string, error: unknown): unknown {
  if (isNamed(error, 'QuotaExceededError')) return noRoom(path, error);
  if (isNamed(error, 'NoModificationAllowedError')) return fileIsBusy(path, error);
  return error;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
