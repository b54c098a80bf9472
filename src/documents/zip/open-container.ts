import { words, type Words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';
import { DamagedEntry, unpackEntries, zipEntries } from './zip-entries.ts';

/** What the parts that are wanted of a document may unpack to, and what to do where they would to more. */
interface ContainerBounds {
  readonly mostBytes: number;
  readonly advice: Words;
}

/** The text of the longest books has some megabytes, with its markup ten times as many. */
const TEXT_BOUNDS: ContainerBounds = {
  mostBytes: 100_000_000,
  advice: words('Save it again as text or PDF.'),
};

/**
 * Parts of a document that is a ZIP container (DOCX, ODT, EPUB, XLSX), by their names.
 * @throws DocumentError when it is damaged, or unpacks to more than any document does
 */
export function openContainer(
  container: Uint8Array,
  isWanted: (name: string) => boolean,
  { mostBytes, advice } = TEXT_BOUNDS,
): Map<string, Uint8Array<ArrayBuffer>> {
  const wanted = zipEntries(container).filter(({ name }) => isWanted(name));
  const unpackedBytes = wanted.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpackedBytes > mostBytes) {
    throw new DocumentError(
      words('The document unpacks to {size} MB of text, more than any does.', {
        size: Math.round(unpackedBytes / 1e6),
      }),
      advice,
    );
  }
  try {
    return unpackEntries(container, wanted);
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error;
    throw new DocumentError(
      words('The document is damaged: its part “{entry}” cannot be unpacked.', {
        entry: error.entry,
      }),
      words('Open it in the program that made it, and save it again.'),
    );
  }
}
