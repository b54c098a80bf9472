/** A file's contents as the database has them: within it where they are small, else as a file beside it. */
export type StoredContents = ArrayBuffer | Blob;

/**
 * Up to so many bytes lie within the database. The browser makes a file of each Blob, and asks another
 * process for it: for a folder of notes that takes longer than to read them.
 */
const MOST_WITHIN = 256 * 1024;

/**
 * What to keep of a file: nothing of one that the device does not give out, because it is locked, gone, or
 * was never downloaded. The database would refuse the others with it.
 */
export async function storedContents(blob: Blob): Promise<StoredContents> {
  try {
    if (blob.size <= MOST_WITHIN) return await blob.arrayBuffer();
    await blob.slice(0, 1).arrayBuffer();
    return blob;
  } catch {
    return new ArrayBuffer(0);
  }
}

/** Undefined where there is none, and where the browser has lost its file. */
export async function contentsOf(kept: unknown): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (kept instanceof ArrayBuffer) return new Uint8Array(kept);
  if (!(kept instanceof Blob)) return undefined;
  try {
    return new Uint8Array(await kept.arrayBuffer());
  } catch {
    return undefined;
  }
}
