import { sha256Of } from './browser-sha256.ts';

/**
 * A hash of a file that is found while it comes in: the sha256 of its pieces' sha256 in hexadecimal, one
 * after another. The whole file's own would take a tenth of a start, after the last byte.
 */
export class PieceHash {
  readonly #size: number;
  readonly #hashes: Promise<string>[] = [];
  #taken = 0;

  /** @param size bytes of a piece; the last one may be shorter */
  constructor(size: number) {
    this.#size = size;
  }

  /** Takes the pieces that have become whole. @param begun the file from its beginning on, as far as it is there */
  take(begun: Uint8Array<ArrayBuffer>): void {
    while (begun.length - this.#taken >= this.#size) {
      this.#add(begun.subarray(this.#taken, this.#taken + this.#size));
    }
  }

  /** Lower-case hexadecimal. */
  async hexOf(whole: Uint8Array<ArrayBuffer>): Promise<string> {
    this.take(whole);
    if (this.#taken < whole.length) this.#add(whole.subarray(this.#taken));
    const hashes = await Promise.all(this.#hashes);
    return sha256Of(new TextEncoder().encode(hashes.join('')));
  }

  #add(piece: Uint8Array<ArrayBuffer>): void {
    // The browser copies the piece before it returns: its memory may go on to the next read.
    this.#hashes.push(sha256Of(piece));
    this.#taken += piece.length;
  }
}
