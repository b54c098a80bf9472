import type { Tensor, TensorInfo } from './tensor.ts';

/** Before the names of tensors that are there for their place alone. */
export const PADDING = '__pad__.';
/** Tensors begin at a multiple of this, so that any element type can be viewed in place. */
const ALIGNMENT = 8;

/**
 * Writes a safetensors file tensor by tensor, so that the whole need not be in memory. Deterministic:
 * the order is that of the calls, and nothing but the arguments enters the bytes.
 */
export class SafetensorsWriter<Run> {
  readonly #keep: (bytes: Uint8Array) => Run;
  readonly #header: Record<string, TensorInfo & { readonly data_offsets: readonly number[] }> = {};
  readonly #runs: Run[] = [];
  #offset = 0;

  /** @param keep puts bytes where they stay until the file is put together, such as into a Blob */
  constructor(keep: (bytes: Uint8Array) => Run) {
    this.#keep = keep;
  }

  add(name: string, { dtype, shape, bytes }: Tensor): void {
    this.#append(name, { dtype, shape }, bytes);
    const padding = padTo(this.#offset);
    // The format wants no holes, so padding is a tensor of its own.
    if (padding > 0)
      this.#append(PADDING + name, { dtype: 'U8', shape: [padding] }, new Uint8Array(padding));
  }

  /** The file in runs, to be written one after another. */
  finish(metadata: Readonly<Record<string, string>>): Run[] {
    const json = JSON.stringify({ __metadata__: metadata, ...this.#header });
    const encoded = new TextEncoder().encode(json);
    const text = new Uint8Array(encoded.byteLength + padTo(encoded.byteLength)).fill(0x20);
    text.set(encoded);
    const prefix = new Uint8Array(8);
    new DataView(prefix.buffer).setBigUint64(0, BigInt(text.byteLength), true);
    return [this.#keep(prefix), this.#keep(text), ...this.#runs];
  }

  #append(name: string, info: TensorInfo, bytes: Uint8Array): void {
    const end = this.#offset + bytes.byteLength;
    this.#header[name] = { ...info, data_offsets: [this.#offset, end] };
    this.#runs.push(this.#keep(bytes));
    this.#offset = end;
  }
}

/** A safetensors file of tensors in memory, in the map's order, as a list of byte runs. */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const writer = new SafetensorsWriter((bytes) => bytes);
  for (const [name, tensor] of tensors) writer.add(name, tensor);
  return writer.finish(metadata);
}

function padTo(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
