import type { FileRole } from '../../core/encoder-catalogue.ts';
import { Sha256 } from '../sha256.ts';
import { encoderExists } from './encoder-errors.ts';
import type { EncoderFacts, StoredEncoder } from './encoder-record.ts';
import {
  changeEncoder,
  filePath,
  folderOf,
  recordPath,
  type EncoderStorage,
} from './encoder-storage.ts';
import { writeRecord } from './write-record.ts';

/** A file to store. Its bytes are taken one run at a time, so they need not be in memory together. */
export interface NewFile {
  readonly role: FileRole;
  readonly name: string;
  readonly runs: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface AddControl {
  readonly signal?: AbortSignal;
  /** With the bytes that are stored, of all files together. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Stores an encoder whole, or not at all.
 * @throws StorageError `exists`, `busy`, `no-room`; AbortError; what the files' runs throw
 */
export function addEncoder(
  facts: EncoderFacts,
  files: readonly NewFile[],
  storage: EncoderStorage,
  control: AddControl = {},
): Promise<StoredEncoder> {
  const { store } = storage;
  return changeEncoder(facts.id, storage, async () => {
    if (await store.read(recordPath(facts.id))) throw encoderExists(facts.id);
    // What an unfinished download or a crash left there is no part of this encoder.
    await store.remove(folderOf(facts.id));
    try {
      const stored: StoredEncoder['files'] = [];
      let before = 0;
      for (const file of files) {
        const onBytes = (bytes: number): void => control.onBytes?.(before + bytes);
        stored.push(await writeFile(facts.id, file, storage, { ...control, onBytes }));
        before += stored.at(-1)!.bytes;
      }
      return await writeRecord(facts, stored, storage);
    } catch (error) {
      await store.remove(folderOf(facts.id));
      throw error;
    }
  });
}

async function writeFile(
  id: string,
  { role, name, runs }: NewFile,
  { store }: EncoderStorage,
  { signal, onBytes }: AddControl,
): Promise<StoredEncoder['files'][number]> {
  const writer = await store.open(filePath(id, name));
  const hash = new Sha256();
  let bytes = 0;
  try {
    for await (const run of runs) {
      signal?.throwIfAborted();
      await writer.append(run);
      hash.update(run);
      bytes += run.byteLength;
      onBytes?.(bytes);
    }
  } finally {
    await writer.close();
  }
  return { role, name, bytes, sha256: hash.hex() };
}
