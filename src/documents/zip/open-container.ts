import { DocumentError } from '../document-error.ts';
import { DamagedEntry, unpackEntries, zipEntries } from './zip-entries.ts';

/**
 * What the wanted parts of one document may unpack to. The text of the longest books has some
 * megabytes, with its markup ten times as many.
 */
const MAX_UNPACKED_BYTES = 100_000_000;

/**
 * Parts of a document that is a ZIP container (DOCX, ODT, EPUB), by their names.
 * @throws DocumentError when it is damaged, or unpacks to more than any document does
 */
export function openContainer(
  container: Uint8Array,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  const wanted = zipEntries(container).filter(({ name }) => isWanted(name));
  const unpackedBytes = wanted.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpackedBytes > MAX_UNPACKED_BYTES) {
    throw new DocumentError(
      `The document unpacks to ${Math.round(unpackedBytes / 1e6)} MB of text, more than any does.`,
      'Save it again as text or PDF.',
    );
  }
  try {
    return unpackEntries(container, isWanted);
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error;
    throw new DocumentError(
      `The document is damaged: its part '${error.entry}' cannot be unpacked.`,
      'Open it in the program that made it, and save it again.',
    );
  }
}
