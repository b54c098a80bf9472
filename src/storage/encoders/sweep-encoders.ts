import { isNote } from '../download/download-note.ts';
import { StorageError } from '../storage-error.ts';
import {
  changeEncoder,
  filePath,
  folderOf,
  listFolders,
  type EncoderFolder,
  type EncoderStorage,
} from './encoder-storage.ts';
import { isResumable } from './list-encoders.ts';

/**
 * Removes what a crash left: folders that have neither a record nor a download to go on with, and notes
 * of downloads that were done. For the start of the app; what another tab is at is left alone.
 */
export async function sweepEncoders(storage: EncoderStorage): Promise<void> {
  for (const folder of await listFolders(storage)) {
    const leftovers = leftoversOf(folder);
    if (leftovers.length === 0) continue;
    try {
      await changeEncoder(folder.id, storage, async () => {
        // It may have become an encoder while this waited for its turn.
        const now = (await listFolders(storage)).find(({ id }) => id === folder.id);
        for (const path of now ? leftoversOf(now) : []) await storage.store.remove(path);
      });
    } catch (error) {
      if (!(error instanceof StorageError && error.reason === 'busy')) throw error;
    }
  }
}

/** Paths to remove. */
function leftoversOf(folder: EncoderFolder): string[] {
  if (folder.hasRecord)
    return [...folder.files.keys()].filter(isNote).map((name) => filePath(folder.id, name));
  return isResumable(folder) ? [] : [folderOf(folder.id)];
}
