import type { FileRole } from '../../core/encoder-catalogue.ts';
import { Sha256 } from '../sha256.ts';
import type { StoredEncoder } from './encoder-record.ts';
import { filePath, type EncoderStorage } from './encoder-storage.ts';

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
 * Writes an encoder's files into its folder. When it fails, what it wrote is the caller's to remove.
 * @throws StorageError `no-room`; AbortError; what the files' runs throw
 */
export async function writeFiles(
  id: string,
  files: readonly NewFile[],
  storage: EncoderStorage,
  control: AddControl,
): Promise<StoredEncoder['files']> {
  const stored: StoredEncoder['files'] = [];
  let before = 0;
  for (const file of files) {
    const onBytes = (bytes: number): void => control.onBytes?.(before + bytes);
    stored.push(await writeFile(id, file, storage, { ...control, onBytes }));
    before += stored.at(-1)!.bytes;
  }
  return stored;
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
