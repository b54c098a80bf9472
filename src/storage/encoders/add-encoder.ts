import { encoderExists } from './encoder-errors.ts';
import type { EncoderFacts, StoredEncoder } from './encoder-record.ts';
import { changeEncoder, folderOf, recordPath, type EncoderStorage } from './encoder-storage.ts';
import { type AddControl, type NewFile, writeFiles } from './write-files.ts';
import { writeRecord } from './write-record.ts';

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
      const stored = await writeFiles(facts.id, files, storage, control);
      return await writeRecord(facts, stored, storage);
    } catch (error) {
      await store.remove(folderOf(facts.id));
      throw error;
    }
  });
}
