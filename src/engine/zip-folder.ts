import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of a folder: text, or bytes that come in parts. */
export interface FolderFile {
  readonly name: string;
  readonly content: string | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * A zip with one folder of files. Texts are compressed; bytes are not, as weights hardly get smaller.
 * @throws the signal's reason, whatever reading the parts throws
 */
export async function zipFolder(
  folder: string,
  files: readonly FolderFile[],
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) failures.push(error);
    else parts.push(new Blob([bytes]));
  });
  for (const { name, content } of files) {
    const path = `${folder}/${name}`;
    if (typeof content === 'string') {
      const entry = new ZipDeflate(path);
      zip.add(entry);
      entry.push(new TextEncoder().encode(content), true);
      continue;
    }
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    for await (const part of content) {
      signal.throwIfAborted();
      entry.push(part);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failures[0]) throw failures[0];
  return new Blob(parts, { type: 'application/zip' });
}
