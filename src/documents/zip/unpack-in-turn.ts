import { words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';
import { DamagedEntry, unpackEntries, type ZipEntry } from './zip-entries.ts';

/** Entries unpacked together: going through an archive's directory for each would take long. */
const BATCH_BYTES = 32_000_000;

/** Each one costs another pass. */
const MAX_DAMAGED = 100;

export interface UnpackedEntry {
  readonly entry: ZipEntry;
  /** Null for one that is damaged. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * Unpacks entries in their order, a few megabytes at a time.
 * @throws DocumentError when so many are damaged that the archive is
 */
export function* unpackInTurn(
  archive: Uint8Array,
  entries: readonly ZipEntry[],
): Generator<UnpackedEntry> {
  let damagedLeft = MAX_DAMAGED;
  for (const batch of batches(entries)) {
    let wanted = batch;
    let unpacked: Map<string, Uint8Array<ArrayBuffer>> | undefined;
    while (unpacked === undefined) {
      try {
        unpacked = unpackEntries(archive, wanted);
      } catch (error) {
        if (!(error instanceof DamagedEntry)) throw error;
        const others = wanted.filter(({ name }) => name !== error.entry);
        damagedLeft--;
        if (damagedLeft < 0 || others.length === wanted.length) throw damaged();
        wanted = others;
      }
    }
    for (const entry of batch) {
      const bytes = unpacked.get(entry.name) ?? null;
      // So that what has been read can be forgotten while the others wait.
      unpacked.delete(entry.name);
      yield { entry, bytes };
    }
  }
}

function* batches(entries: readonly ZipEntry[]): Generator<readonly ZipEntry[]> {
  let batch: ZipEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (batch.length > 0 && bytes + entry.unpackedBytes > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += entry.unpackedBytes;
  }
  if (batch.length > 0) yield batch;
}

function damaged(): DocumentError {
  return new DocumentError(
    words('More than {maxDamaged} files in the archive are damaged; those before them were read.', {
      maxDamaged: MAX_DAMAGED,
    }),
    words('Download or copy the archive again, then try again.'),
  );
}
