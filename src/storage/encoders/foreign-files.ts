import type { StoredEncoder } from './encoder-record.ts';
import { filePath, recordPath, type EncoderFolder } from './encoder-storage.ts';

/** Paths of what lies in an encoder's folder and is none of its files. */
export function foreignFiles({ id, files }: EncoderFolder, encoder: StoredEncoder): string[] {
  const own = new Set([recordPath(id), ...encoder.files.map(({ name }) => filePath(id, name))]);
  return [...files.keys()].map((name) => filePath(id, name)).filter((path) => !own.has(path));
}
