import type { FileRole } from '../../core/encoder-catalogue.ts';
import { encoderIsDamaged, encoderIsMissing } from './encoder-errors.ts';
import type { StoredEncoder } from './encoder-record.ts';
import { filePath, listFolders, type EncoderStorage } from './encoder-storage.ts';
import { readRecord } from './read-record.ts';

export interface OpenedEncoder {
  readonly encoder: StoredEncoder;
  /** Files whose bytes stay in the store until they are read; a Blob crosses to workers uncopied. */
  readonly files: Readonly<Partial<Record<FileRole, Blob>>> & { readonly weights: Blob };
}

/** @throws StorageError `missing`, `damaged` */
export async function openEncoder(id: string, storage: EncoderStorage): Promise<OpenedEncoder> {
  const folder = (await listFolders(storage)).find((other) => other.id === id);
  if (!folder?.hasRecord) throw encoderIsMissing(id);
  const reading = await readRecord(folder, storage);
  if ('fault' in reading) throw encoderIsDamaged(id, reading.fault);
  const files: Partial<Record<FileRole, Blob>> = {};
  for (const { role, name } of reading.encoder.files) {
    const file = await storage.store.read(filePath(id, name));
    if (file) files[role] = file;
  }
  const { weights } = files;
  if (!weights) throw encoderIsMissing(id);
  return { encoder: reading.encoder, files: { ...files, weights } };
}
