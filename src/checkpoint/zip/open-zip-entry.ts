import { words } from '../../core/words.ts';
import { partOf, type ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { ZipEntry } from './read-zip-directory.ts';

const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;

/**
 * The bytes of an entry that is stored as it is, as a source of their own: reading a slice of it reads
 * that slice of the archive.
 * @throws CheckpointError when the entry is compressed or its header is damaged
 */
export async function openStoredEntry(archive: ByteSource, entry: ZipEntry): Promise<ByteSource> {
  if (entry.compression !== 'stored') {
    throw new CheckpointError(
      archive.name,
      words('keeps “{name}” compressed', { name: entry.name }),
      words('Save the weights again with torch.save, which stores them as they are.'),
    );
  }
  return packedBytes(archive, entry);
}

/**
 * A small entry whole, inflated where it is compressed.
 * @param maxBytes the entry is refused when it claims more, or turns out to hold more than it claims
 * @throws CheckpointError when it is too large or damaged
 */
export async function readZipEntry(
  archive: ByteSource,
  entry: ZipEntry,
  maxBytes: number,
): Promise<Uint8Array> {
  const claimed = Math.max(entry.bytes, entry.storedBytes);
  if (claimed > maxBytes) {
    throw new CheckpointError(
      archive.name,
      words('holds {claimed} bytes in “{name}”, more than any model needs there', {
        claimed,
        name: entry.name,
      }),
      words('Choose a file that holds the weights alone.'),
    );
  }
  const packed = await packedBytes(archive, entry);
  const bytes = await packed.read(0, packed.size);
  return entry.compression === 'stored' ? bytes : inflate(archive, entry, bytes);
}

/** The entry as it lies in the archive: after a header whose length only the header itself tells. */
async function packedBytes(archive: ByteSource, entry: ZipEntry): Promise<ByteSource> {
  const bytes = await archive.read(entry.headerStart, entry.headerStart + HEADER_BYTES);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(0, true) !== HEADER_SIGNATURE) throw damaged(archive, entry);
  const start =
    entry.headerStart + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  return partOf(archive, start, entry.storedBytes);
}

/** Stops as soon as more comes out than the entry claims, so that a few bytes cannot become gigabytes. */
async function inflate(
  archive: ByteSource,
  entry: ZipEntry,
  packed: Uint8Array,
): Promise<Uint8Array> {
  const inflated = new Uint8Array(entry.bytes);
  let length = 0;
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      inflated.set(part.value, length);
      length += part.value.byteLength;
    }
  } catch {
    // Damaged data, or more of it than fits.
    await reader.cancel().catch(() => undefined);
    throw damaged(archive, entry);
  }
  if (length !== inflated.byteLength) throw damaged(archive, entry);
  return inflated;
}

function damaged(archive: ByteSource, entry: ZipEntry): CheckpointError {
  return new CheckpointError(
    archive.name,
    words('has a damaged “{name}”', { name: entry.name }),
    words('Fetch the file again: it is damaged or cut short.'),
  );
}
