import { fileIsBusy } from './file-errors.ts';
import type { FileStore, FileWriter, StoredFile } from './file-store.ts';

/** Where the browser keeps nothing, as some do in private windows: files that end with the page. */
export class MemoryFileStore implements FileStore {
  readonly persistent = false;
  readonly #files = new Map<string, Blob[]>();
  readonly #open = new Set<string>();

  list(folder: string): Promise<StoredFile[]> {
    const files = [...this.#files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, parts]) => ({ path, bytes: sizeOf(parts) }));
    return Promise.resolve(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  }

  read(path: string): Promise<Blob | null> {
    const parts = this.#files.get(path);
    return Promise.resolve(parts ? new Blob(parts) : null);
  }

  open(path: string): Promise<FileWriter> {
    if (this.#open.has(path)) return Promise.reject(fileIsBusy(path));
    this.#open.add(path);
    let parts = this.#files.get(path) ?? [];
    this.#files.set(path, parts);
    return Promise.resolve({
      append: (bytes) => {
        // Blobs, because browsers may move theirs to disk.
        parts.push(new Blob([Uint8Array.from(bytes)]));
        return Promise.resolve();
      },
      truncate: (bytes) => {
        parts = [new Blob(parts).slice(0, bytes)];
        this.#files.set(path, parts);
        return Promise.resolve();
      },
      close: () => {
        this.#open.delete(path);
        return Promise.resolve();
      },
    });
  }

  remove(path: string): Promise<void> {
    const removed = (other: string): boolean => other === path || other.startsWith(`${path}/`);
    const busy = [...this.#open].find(removed);
    if (busy !== undefined) return Promise.reject(fileIsBusy(busy));
    for (const other of [...this.#files.keys()].filter(removed)) this.#files.delete(other);
    return Promise.resolve();
  }
}

function sizeOf(parts: readonly Blob[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}
