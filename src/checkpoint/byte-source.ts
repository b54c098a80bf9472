import { words } from '../core/words.ts';
import { CheckpointError } from './checkpoint-error.ts';

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
  // Not as Node's Buffer, whose slice() is no copy.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    name,
    size: plain.byteLength,
    read: (start, end) =>
      inBounds(name, start, end, plain.byteLength, () => plain.subarray(start, end)),
  };
}

/** A `File` or `Blob`, of which only the slices that are asked for come into memory. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: (start, end) =>
      inBounds(name, start, end, blob.size, async () => {
        try {
          return new Uint8Array(await blob.slice(start, end).arrayBuffer());
        } catch {
          throw new CheckpointError(
            name,
            words('can no longer be read'),
            words('It was moved or changed on disk: choose it again.'),
          );
        }
      }),
  };
}

/** A run of another source's bytes as a source of its own. */
export function partOf(whole: ByteSource, start: number, size: number): ByteSource {
  const { name } = whole;
  return {
    name,
    size,
    read: (from, to) => inBounds(name, from, to, size, () => whole.read(start + from, start + to)),
  };
}

async function inBounds(
  name: string,
  start: number,
  end: number,
  size: number,
  read: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (start >= 0 && start <= end && end <= size) return read();
  throw new CheckpointError(
    name,
    words('ends at byte {size}, before what it says it holds', { size }),
    words('Fetch the file again: it is damaged or cut short.'),
  );
}
