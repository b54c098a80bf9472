import { words, type Words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';
import type { ZipEntry } from './zip-entries.ts';

/** The largest libraries of papers that people keep have some thousand files. */
const MAX_ENTRIES = 10_000;

/** Read one after the other, so the bound is on time more than on memory. */
const MAX_UNPACKED_BYTES = 2_000_000_000;

/** What an archive unpacks to whatever its size, and beyond it as many times its size as none does. */
const SMALL_UNPACKED_BYTES = 50_000_000;
const MAX_RATIO = 300;

/** What an archive, together with the archives in it, may unpack to. */
export class ArchiveBudget {
  #entries = MAX_ENTRIES;
  #bytes = MAX_UNPACKED_BYTES;

  /** @throws DocumentError when the entries of one more archive are too many or too large */
  take(entries: readonly ZipEntry[]): void {
    this.#entries -= entries.length;
    this.#bytes -= entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
    if (this.#entries < 0) {
      throw tooMuch(
        words('The archive holds more than {most, number} files.', { most: MAX_ENTRIES }),
      );
    }
    if (this.#bytes < 0) {
      const most = MAX_UNPACKED_BYTES / 1e9;
      throw tooMuch(words('The archive holds more than {most, number} GB of files.', { most }));
    }
  }
}

/**
 * Entries may share their bytes, and each alone be no larger than it should be.
 * @throws DocumentError when together they unpack to far more than an archive of that size holds
 */
export function refuseOverlap(entries: readonly ZipEntry[], archiveBytes: number): void {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpackedBytes <= Math.max(SMALL_UNPACKED_BYTES, archiveBytes * MAX_RATIO)) return;
  const size = Math.round(unpackedBytes / 1e6);
  throw tooMuch(
    words('The archive holds {size, number} MB of files in almost no bytes.', { size }),
  );
}

function tooMuch(message: Words): DocumentError {
  return new DocumentError(message, words('Unpack it, and open its files in several goes.'));
}
