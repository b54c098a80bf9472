/** Bytes that are read by slices, so that a file larger than memory allows can be a source. */
export interface ByteSource {
  /** Name to show in messages. */
  readonly name: string;
  readonly size: number;
  /** The bytes from `start` up to but not including `end`; rejects when the source ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory already; slices are views, not copies. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.byteLength,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

/** A `File` or `Blob`, of which only the slices that are asked for come into memory. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
