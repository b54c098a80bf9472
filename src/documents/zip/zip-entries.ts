import { unzipSync } from 'fflate';
import { DocumentError } from '../document-error.ts';

/** A file in an archive, as the archive's directory has it. What it claims of its size may be false. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
}

const STORED = 0;
const AES = 99;

/**
 * The files in a ZIP archive, in its order, without unpacking any; folders are none.
 * @throws DocumentError when the archive is damaged
 */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const entries = new Map<string, ZipEntry>();
  try {
    unzipSync(archive, {
      filter: ({ name, size, originalSize, compression }) => {
        if (!name.endsWith('/')) {
          entries.set(name, {
            name,
            packedBytes: size,
            unpackedBytes: originalSize,
            // An encrypted entry is stored with a header of its own before it.
            isEncrypted: compression === AES || (compression === STORED && size !== originalSize),
          });
        }
        return false;
      },
    });
  } catch {
    throw damagedArchive();
  }
  return [...entries.values()];
}

/**
 * Unpacks some entries of a ZIP archive. The caller has looked at what they claim to unpack to: no more
 * comes out of them.
 * @throws DamagedEntry naming the first of them that cannot be unpacked
 */
export function unpackEntries(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  let last = '';
  try {
    const unpacked = unzipSync(archive, {
      filter: ({ name }) => {
        if (!isWanted(name)) return false;
        last = name;
        return true;
      },
    });
    return new Map(Object.entries(unpacked));
  } catch {
    throw new DamagedEntry(last);
  }
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
    'The archive is damaged or not whole.',
    'Download or copy it again, then try again.',
  );
}
