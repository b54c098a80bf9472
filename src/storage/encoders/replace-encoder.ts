import type { EncoderFacts, StoredEncoder } from './encoder-record.ts';
import {
  changeEncoder,
  filePath,
  listFolders,
  type EncoderFolder,
  type EncoderStorage,
} from './encoder-storage.ts';
import { foreignFiles } from './foreign-files.ts';
import { type AddControl, type NewFile, writeFiles } from './write-files.ts';
import { writeRecord } from './write-record.ts';

/**
 * Stores an encoder in place of the one of its id, which stays as it was until the new one is whole: a
 * failure or a crash meanwhile costs nothing. For a while there has to be room for both.
 * @throws StorageError `busy`, `no-room`; AbortError; what the files' runs throw
 */
export function replaceEncoder(
  facts: EncoderFacts,
  files: readonly NewFile[],
  storage: EncoderStorage,
  control: AddControl = {},
): Promise<StoredEncoder> {
  const { store } = storage;
  const { id } = facts;
  return changeEncoder(id, storage, async () => {
    const taken = (await folderNow(id, storage))?.files ?? new Map<string, number>();
    const renamed = files.map((file) => ({ ...file, name: freeName(file.name, taken) }));
    const encoder = await write(facts, renamed, storage, control);
    const folder = await folderNow(id, storage);
    for (const path of folder ? foreignFiles(folder, encoder) : []) await store.remove(path);
    return encoder;
  });
}

async function write(
  facts: EncoderFacts,
  files: readonly NewFile[],
  storage: EncoderStorage,
  control: AddControl,
): Promise<StoredEncoder> {
  try {
    const stored = await writeFiles(facts.id, files, storage, control);
    return await writeRecord(facts, stored, storage);
  } catch (error) {
    for (const { name } of files) await storage.store.remove(filePath(facts.id, name));
    throw error;
  }
}

async function folderNow(id: string, storage: EncoderStorage): Promise<EncoderFolder | undefined> {
  return (await listFolders(storage)).find((folder) => folder.id === id);
}

function freeName(name: string, taken: ReadonlyMap<string, number>): string {
  return taken.has(name) ? freeName(`new-${name}`, taken) : name;
}
