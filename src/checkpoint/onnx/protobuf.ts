/**
 * Writes Protocol Buffers' wire format: (field number << 3 | wire type) and the value. Runs of large
 * bytes are kept by reference, so that weights are not copied into the message.
 * https://protobuf.dev/programming-guides/encoding/
 */
export class ProtobufWriter {
  readonly #runs: Uint8Array[] = [];
  #small: number[] = [];
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  integer(field: number, value: number): this {
    this.#varint(field * 8);
    this.#varint(value);
    return this;
  }

  float(field: number, value: number): this {
    this.#varint(field * 8 + 5);
    for (const byte of new Uint8Array(new Float32Array([value]).buffer)) this.#byte(byte);
    return this;
  }

  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.header(field, value.byteLength).raw(value);
  }

  message(field: number, value: ProtobufWriter): this {
    this.header(field, value.length);
    for (const run of value.runs()) this.#append(run);
    return this;
  }

  /** The beginning of a field whose content of `length` bytes is written by other means. */
  header(field: number, length: number): this {
    this.#varint(field * 8 + 2);
    this.#varint(length);
    return this;
  }

  /** Fields that have been written before. */
  raw(fields: Uint8Array): this {
    this.#append(fields);
    return this;
  }

  /** The message as one run of bytes. */
  join(): Uint8Array {
    const joined = new Uint8Array(this.#length);
    let at = 0;
    for (const run of this.runs()) {
      joined.set(run, at);
      at += run.byteLength;
    }
    return joined;
  }

  /** The message as runs of bytes, to be written one after another. */
  runs(): readonly Uint8Array[] {
    this.#flush();
    return this.#runs;
  }

  /** Non-negative integers up to 2^53, or negative ones as 64-bit two's complement. */
  #varint(value: number): void {
    if (value < 0) return this.#negativeVarint(value);
    let rest = value;
    while (rest >= 0x80) {
      this.#byte((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#byte(rest);
  }

  #negativeVarint(value: number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest >= 0x80n) {
      this.#byte(Number(rest & 0x7fn) + 0x80);
      rest >>= 7n;
    }
    this.#byte(Number(rest));
  }

  #byte(value: number): void {
    this.#small.push(value);
    this.#length += 1;
  }

  #append(run: Uint8Array): void {
    this.#flush();
    this.#runs.push(run);
    this.#length += run.byteLength;
  }

  #flush(): void {
    if (this.#small.length === 0) return;
    this.#runs.push(Uint8Array.from(this.#small));
    this.#small = [];
  }
}
