import type { OriginFile, OriginFolder, SyncAccessHandle } from '../files/origin-file-system.ts';

/** Plays the origin's private file system, with the names of its errors. */
export class FakeOriginFolder implements OriginFolder {
  readonly kind = 'directory';
  readonly name: string;
  /** Bytes that all files together may have. */
  readonly quota: { bytes: number };
  readonly entries = new Map<string, FakeOriginFile | FakeOriginFolder>();

  constructor(name = '', quota = { bytes: Infinity }) {
    this.name = name;
    this.quota = quota;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FakeOriginFile> {
    if (create && !this.entries.has(name))
      this.entries.set(name, new FakeOriginFile(name, this.quota));
    const entry = this.entries.get(name);
    if (!entry) throw new DOMException(name, 'NotFoundError');
    if (entry.kind !== 'file') throw new DOMException(name, 'TypeMismatchError');
    return Promise.resolve(entry);
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeOriginFolder> {
    if (create && !this.entries.has(name))
      this.entries.set(name, new FakeOriginFolder(name, this.quota));
    const entry = this.entries.get(name);
    if (!entry) throw new DOMException(name, 'NotFoundError');
    if (entry.kind !== 'directory') throw new DOMException(name, 'TypeMismatchError');
    return Promise.resolve(entry);
  }

  async removeEntry(name: string, { recursive = false } = {}): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw new DOMException(name, 'NotFoundError');
    if (entry.locked) throw new DOMException(name, 'NoModificationAllowedError');
    if (entry.kind === 'directory' && entry.entries.size > 0 && !recursive)
      throw new DOMException(name, 'InvalidModificationError');
    this.entries.delete(name);
    return Promise.resolve();
  }

  async *values(): AsyncGenerator<FakeOriginFile | FakeOriginFolder> {
    yield* this.entries.values();
  }

  get locked(): boolean {
    return [...this.entries.values()].some((entry) => entry.locked);
  }
}

export class FakeOriginFile implements OriginFile {
  readonly kind = 'file';
  readonly name: string;
  readonly #quota: { bytes: number };
  /** With room to grow, so that appending costs no copy each time. */
  #room = new Uint8Array(0);
  #size = 0;
  locked = false;

  constructor(name: string, quota: { bytes: number }) {
    this.name = name;
    this.#quota = quota;
  }

  getFile(): Promise<Blob> {
    return Promise.resolve(new Blob([this.#room.slice(0, this.#size)]));
  }

  async createSyncAccessHandle(): Promise<SyncAccessHandle> {
    if (this.locked) throw new DOMException(this.name, 'NoModificationAllowedError');
    this.locked = true;
    return Promise.resolve({
      getSize: () => this.#size,
      write: (bytes: Uint8Array, { at }: { at: number }) => this.#write(bytes, at),
      truncate: (bytes: number) => {
        this.#size = bytes;
      },
      flush: () => undefined,
      close: () => {
        this.locked = false;
      },
    });
  }

  #write(bytes: Uint8Array, at: number): number {
    const end = at + bytes.byteLength;
    if (end - this.#size > this.#quota.bytes)
      throw new DOMException(this.name, 'QuotaExceededError');
    this.#quota.bytes -= end - this.#size;
    if (end > this.#room.byteLength) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room.set(bytes, at);
    this.#size = end;
    return bytes.byteLength;
  }
}
