import type { Tensor } from './tensor.ts';

/** Before the names of tensors that are there for their place alone. */
export const PADDING = '__pad__.';
/** Tensors begin at a multiple of this, so that any element type can be viewed in place. */
const ALIGNMENT = 8;

/**
 * A safetensors file as a list of byte runs, to be written one after another. Deterministic: the
 * order is the map's, and nothing but the arguments enters the bytes.
 */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array[] {
  const header: Record<string, unknown> = { __metadata__: metadata };
  const runs: Uint8Array[] = [];
  let offset = 0;
  for (const [name, tensor] of tensors) {
    const end = offset + tensor.bytes.byteLength;
    header[name] = { dtype: tensor.dtype, shape: tensor.shape, data_offsets: [offset, end] };
    runs.push(tensor.bytes);
    const padding = padTo(end);
    // The format wants no holes, so padding is a tensor of its own.
    if (padding > 0) {
      header[PADDING + name] = {
        dtype: 'U8',
        shape: [padding],
        data_offsets: [end, end + padding],
      };
      runs.push(new Uint8Array(padding));
    }
    offset = end + padding;
  }
  const json = JSON.stringify(header);
  const encoded = new TextEncoder().encode(json);
  const text = new Uint8Array(encoded.byteLength + padTo(encoded.byteLength)).fill(0x20);
  text.set(encoded);
  const prefix = new Uint8Array(8);
  new DataView(prefix.buffer).setBigUint64(0, BigInt(text.byteLength), true);
  return [prefix, text, ...runs];
}

function padTo(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}
