import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Read at once; the rest stays outside the worker's memory. */
const PART_BYTES = 4_000_000;

/**
 * The sha256 of a Blob that may be larger than memory, lower-case hexadecimal. The browser's own takes
 * all bytes at once, and none at all on insecure origins.
 */
export async function blobSha256(
  blob: Blob,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < blob.size; start += PART_BYTES) {
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await blob.slice(start, start + PART_BYTES).arrayBuffer()));
    onProgress?.(Math.min(1, (start + PART_BYTES) / blob.size));
  }
  return bytesToHex(hash.digest());
}
