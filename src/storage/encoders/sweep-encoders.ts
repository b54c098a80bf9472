import { StorageError } from '../storage-error.ts';
import {
  changeEncoder,
  folderOf,
  listFolders,
  type EncoderFolder,
  type EncoderStorage,
} from './encoder-storage.ts';
import { foreignFiles } from './foreign-files.ts';
import { isResumable } from './list-encoders.ts';
import { readRecord } from './read-record.ts';

/**
 * Removes what a crash left: folders that have neither a record nor a download to go on with, and what
 * lies beside the files of a record: notes of a download that was done, half of what was to replace it. For the start of the app; what another tab is at is left alone.
 */
export async function sweepEncoders(storage: EncoderStorage): Promise<void> {
  for (const folder of await listFolders(storage)) {
    const leftovers = await leftoversOf(folder, storage);
    if (leftovers.length === 0) continue;
    try {
      await changeEncoder(folder.id, storage, async () => {
        // It may have become an encoder while this waited for its turn.
        const now = (await listFolders(storage)).find(({ id }) => id === folder.id);
        const paths = now ? await leftoversOf(now, storage) : [];
        for (const path of paths) await storage.store.remove(path);
      });
    } catch (error) {
      if (!(error instanceof StorageError && error.reason === 'busy')) throw error;
    }
  }
}

/** Paths to remove. */
async function leftoversOf(folder: EncoderFolder, storage: EncoderStorage): Promise<string[]> {
  if (!folder.hasRecord) return isResumable(folder) ? [] : [folderOf(folder.id)];
  const reading = await readRecord(folder, storage);
  // Of what is damaged, nobody knows which files belong to it.
  return 'encoder' in reading ? foreignFiles(folder, reading.encoder) : [];
}
