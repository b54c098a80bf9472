import type { RefusedFormat } from './refused-format.ts';

/** The signature of OLE compound files, in which Office kept everything before 2007. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const DIRECTORY_ENTRY_BYTES = 128;

/** Enough for the directory of any document; each entry in it has 128 bytes. */
const MAX_ENTRIES = 4096;

/** What an OLE compound file holds, by the streams that its directory names; null for other files. */
export function compoundKind(bytes: Uint8Array): RefusedFormat | null {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const names = new Set(streamNames(bytes));
  // Word and Excel files of today, encrypted, are kept in a compound file, too.
  if (names.has('EncryptedPackage')) return 'encrypted-office';
  if (names.has('WordDocument')) return 'old-word';
  return names.has('Workbook') || names.has('Book') ? 'old-excel' : 'old-office';
}

/** [MS-CFB] 2.2 and 2.6: the directory begins at a sector that the header names. */
function* streamNames(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return;
  const sectorBytes = 2 ** view.getUint16(30, true);
  const directory = (view.getUint32(48, true) + 1) * sectorBytes;
  for (let index = 0; index < MAX_ENTRIES; index++) {
    const entry = directory + index * DIRECTORY_ENTRY_BYTES;
    if (entry + DIRECTORY_ENTRY_BYTES > bytes.length) return;
    const nameBytes = view.getUint16(entry + 64, true);
    if (nameBytes < 4 || nameBytes > 64) continue;
    yield new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + nameBytes - 2));
  }
}
