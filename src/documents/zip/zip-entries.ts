import { words } from '../../core/words.ts';
import { unzipSync } from 'fflate';
import { DocumentError } from '../document-error.ts';

/** A file in an archive, as the archive's directory has it. What it claims of its size may be false. */
export interface ZipEntry {
  readonly name: string;
  /** Its place in the directory, where others may have the same name. */
  readonly place: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
}

const STORED = 0;
const AES = 99;

/** An entry takes at least so much in the directory: more of them than fit are a false count. */
const LEAST_ENTRY_BYTES = 46;

/** Deflate makes at most 258 bytes of two bits. */
const MAX_DEFLATE_RATIO = 1_032;

/**
 * The files in a ZIP archive, in its order, without unpacking any; folders are none. Of several with one
 * name there is the last, which takes the place of the others where an archive is unpacked to a disk.
 * @throws DocumentError when the archive is damaged
 */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const entries = new Map<string, ZipEntry>();
  const most = archive.length / LEAST_ENTRY_BYTES;
  let place = 0;
  try {
    unzipSync(archive, {
      filter: ({ name, size, originalSize, compression }) => {
        if (place > most) throw damagedArchive();
        if (!name.endsWith('/')) {
          entries.set(name, {
            name,
            place,
            packedBytes: size,
            unpackedBytes: originalSize,
            // An encrypted entry is stored with a header of its own before it.
            isEncrypted: compression === AES || (compression === STORED && size !== originalSize),
          });
        }
        place++;
        return false;
      },
    });
  } catch {
    throw damagedArchive();
  }
  return [...entries.values()];
}

/**
 * Unpacks some entries of a ZIP archive, by name. The caller has looked at what they claim to unpack to:
 * no more comes out of them.
 * @throws DamagedEntry naming the first of them that cannot be unpacked
 */
export function unpackEntries(
  archive: Uint8Array,
  entries: readonly ZipEntry[],
): Map<string, Uint8Array<ArrayBuffer>> {
  const wanted = new Map(entries.map((entry) => [entry.place, entry.name]));
  // Memory for what it claims is taken before the first byte of it is unpacked.
  const impossible = entries.find(claimsTooMuch);
  if (impossible !== undefined) throw new DamagedEntry(impossible.name);
  let place = 0;
  let last = '';
  try {
    const unpacked = unzipSync(archive, {
      filter: () => {
        const name = wanted.get(place++);
        if (name === undefined) return false;
        last = name;
        return true;
      },
    });
    return new Map(Object.entries(unpacked));
  } catch {
    throw new DamagedEntry(last);
  }
}

function claimsTooMuch({ packedBytes, unpackedBytes }: ZipEntry): boolean {
  return unpackedBytes > packedBytes * MAX_DEFLATE_RATIO;
}

export class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry';
  readonly entry: string;

  constructor(entry: string) {
    super(`'${entry}' cannot be unpacked`);
    this.entry = entry;
  }
}

function damagedArchive(): DocumentError {
  return new DocumentError(
    words('The archive is damaged or not whole.'),
    words('Download or copy it again, then try again.'),
  );
}
