import { Sha256 } from '../sha256.ts';
import { changeEncoder, filePath, listFolders, type EncoderStorage } from './encoder-storage.ts';
import { readRecord } from './read-record.ts';

/**
 * Removes those files of an encoder whose bytes are not what they were. Its record stays, so that it is
 * listed as damaged and can be deleted or had again.
 * @returns the names of the files that were removed
 * @throws StorageError `busy`
 */
export function dropDamaged(id: string, storage: EncoderStorage): Promise<string[]> {
  return changeEncoder(id, storage, async () => {
    const folder = (await listFolders(storage)).find((other) => other.id === id);
    const reading = folder && (await readRecord(folder, storage));
    if (reading === undefined || 'fault' in reading) return [];
    const dropped: string[] = [];
    for (const { name, sha256 } of reading.encoder.files) {
      const path = filePath(id, name);
      if ((await hashOf(path, storage)) === sha256) continue;
      await storage.store.remove(path);
      dropped.push(name);
    }
    return dropped;
  });
}

/** Null where it cannot be read at all. */
async function hashOf(path: string, { store }: EncoderStorage): Promise<string | null> {
  try {
    const hash = new Sha256();
    await hash.updateFrom((await store.read(path)) ?? new Blob());
    return hash.hex();
  } catch {
    return null;
  }
}
