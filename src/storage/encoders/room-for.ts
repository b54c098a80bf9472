import { storedBytes, type StoredEncoder } from './encoder-record.ts';

/** What is used of `navigator.storage`. */
export interface StorageQuota {
  estimate?(): Promise<{ usage?: number; quota?: number }>;
}

export interface Room {
  /** Whether it fits, as far as the browser says; true where it says nothing. */
  readonly fits: boolean;
  /** null where the browser does not say it. */
  readonly freeBytes: number | null;
  /** That have to be freed first. */
  readonly missingBytes: number;
  /** What can be deleted, the largest first. */
  readonly deletable: readonly { readonly encoder: StoredEncoder; readonly bytes: number }[];
}

/** Left free: estimates are rounded, and records and settings want a place too. */
const MARGIN = 10_000_000;

/**
 * Whether so many more bytes can be stored; asked before a download.
 * @param encoders that are stored
 */
export async function roomFor(
  bytes: number,
  quota: StorageQuota | undefined,
  encoders: readonly StoredEncoder[],
): Promise<Room> {
  const freeBytes = await readFree(quota);
  const missingBytes = freeBytes === null ? 0 : Math.max(0, bytes + MARGIN - freeBytes);
  const deletable = encoders
    .map((encoder) => ({ encoder, bytes: storedBytes(encoder) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  return { fits: missingBytes === 0, freeBytes, missingBytes, deletable };
}

async function readFree(quota: StorageQuota | undefined): Promise<number | null> {
  try {
    const { quota: allowed, usage } = (await quota?.estimate?.()) ?? {};
    return allowed === undefined || usage === undefined ? null : Math.max(0, allowed - usage);
  } catch {
    return null;
  }
}
