import { changeEncoder, folderOf, recordPath, type EncoderStorage } from './encoder-storage.ts';

/**
 * Deletes an encoder, a damaged one or an unfinished download, with all its files.
 * @throws StorageError `busy` while it is being downloaded or added
 */
export function deleteEncoder(id: string, storage: EncoderStorage): Promise<void> {
  return changeEncoder(id, storage, async () => {
    // First the record, so that what a crash leaves is nobody's, and swept away.
    await storage.store.remove(recordPath(id));
    await storage.store.remove(folderOf(id));
  });
}
