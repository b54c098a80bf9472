import type { FileStore, FileWriter } from '../files/file-store.ts';
import { Sha256 } from '../sha256.ts';
import type { StorageError } from '../storage-error.ts';
import { fileIsAnother, fileIsDamaged } from './download-errors.ts';
import { notePath, readNote, writeNote, type DownloadNote } from './download-note.ts';
import type { DownloadRequest } from './download-request.ts';
import { faultOfStart, START_BYTES } from './file-kind.ts';

/** What of a file has come, in the store and as a running hash. Only one is open on a file at a time. */
export class DownloadPart {
  readonly #store: FileStore;
  readonly #request: DownloadRequest;
  readonly #writer: FileWriter;
  #hash = new Sha256();
  #start: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #note: DownloadNote | null = null;
  #failed = false;

  /**
   * Goes on with what is there of the same file; what is there of another one is dropped.
   * @throws StorageError `busy`, AbortError
   */
  static async open(
    store: FileStore,
    request: DownloadRequest,
    signal?: AbortSignal,
  ): Promise<DownloadPart> {
    const part = new DownloadPart(store, request, await store.open(request.path));
    try {
      await part.#takeUp(signal);
      return part;
    } catch (error) {
      await part.close();
      throw error;
    }
  }

  private constructor(store: FileStore, request: DownloadRequest, writer: FileWriter) {
    this.#store = store;
    this.#request = request;
    this.#writer = writer;
  }

  async #takeUp(signal?: AbortSignal): Promise<void> {
    const note = await readNote(this.#store, this.#request.path);
    const file = await this.#store.read(this.#request.path);
    if (!note || !file || !isOfSameFile(note, this.#request)) {
      await this.#writer.truncate(0);
      return;
    }
    await this.#hash.updateFrom(file, signal);
    this.#start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
    this.#bytes = file.size;
    this.#note = note;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get note(): DownloadNote | null {
    return this.#note;
  }

  /** Whether nothing is left to fetch. */
  get isWhole(): boolean {
    return this.#bytes > 0 && this.#bytes === (this.#request.bytes ?? this.#note?.bytes);
  }

  /** Whether what came is nothing, or failed a check. */
  get isUseless(): boolean {
    return this.#failed || this.#bytes === 0;
  }

  /** Drops what came and notes what the server says of the file that comes now. */
  async begin(told: { bytes: number | null; validator: string | null }): Promise<void> {
    await this.#writer.truncate(0);
    this.#bytes = 0;
    this.#hash = new Sha256();
    this.#start = new Uint8Array(0);
    const { url, sha256 } = this.#request;
    this.#note = { url, sha256, bytes: told.bytes, validator: told.validator };
    await writeNote(this.#store, this.#request.path, this.#note);
  }

  /** @throws StorageError `wrong-file`, `damaged` when it is too long, `no-room` */
  async append(bytes: Uint8Array): Promise<void> {
    this.#checkSize(this.#bytes + bytes.byteLength);
    if (this.#start.byteLength < START_BYTES) {
      this.#start = concatenate(this.#start, bytes.subarray(0, START_BYTES));
      if (this.#start.byteLength >= START_BYTES) this.#checkStart();
    }
    await this.#writer.append(bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.byteLength;
  }

  /**
   * Checks the whole file.
   * @returns its sha256
   * @throws StorageError `wrong-file`, `damaged`
   */
  async finish(): Promise<string> {
    this.#checkStart();
    const { name, url, sha256: expected } = this.#request;
    const sha256 = this.#hash.hex();
    if (expected !== null && expected !== sha256)
      throw this.#fail(fileIsDamaged(name, `${url}: sha256 ${sha256} instead of ${expected}`));
    this.#note = { ...this.#note!, bytes: this.#bytes };
    await writeNote(this.#store, this.#request.path, this.#note);
    return sha256;
  }

  async close(): Promise<void> {
    await this.#writer.close();
  }

  /** Closes, and leaves nothing behind. */
  async discard(): Promise<void> {
    await this.close();
    await this.#store.remove(this.#request.path);
    await this.#store.remove(notePath(this.#request.path));
  }

  #checkStart(): void {
    const { kind, name, url } = this.#request;
    const fault = faultOfStart(kind, this.#start);
    if (fault) throw this.#fail(fileIsAnother(name, fault, url));
  }

  #checkSize(size: number): void {
    const { name, url, bytes } = this.#request;
    if (bytes !== null && size > bytes)
      throw this.#fail(fileIsDamaged(name, `${url}: more than ${bytes} bytes`));
  }

  #fail(error: StorageError): StorageError {
    this.#failed = true;
    return error;
  }
}

function isOfSameFile(note: DownloadNote, request: DownloadRequest): boolean {
  return note.sha256 !== null && request.sha256 !== null
    ? note.sha256 === request.sha256
    : note.url === request.url;
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}
