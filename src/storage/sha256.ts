import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file's slice that is in memory at once. */
const SLICE = 4_000_000;

/** sha256 of bytes as they come; the browser's own wants all of them at once. */
export class Sha256 {
  readonly #hash = sha256.create();

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Adds a file's bytes, some at a time. @throws AbortError */
  async updateFrom(file: Blob, signal?: AbortSignal): Promise<void> {
    for (let start = 0; start < file.size; start += SLICE) {
      signal?.throwIfAborted();
      this.update(new Uint8Array(await file.slice(start, start + SLICE).arrayBuffer()));
    }
  }

  /** Of what came so far, in lower-case hexadecimal; more may follow. */
  hex(): string {
    return bytesToHex(this.#hash.clone().digest());
  }
}
