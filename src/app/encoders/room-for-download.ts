import type { EncoderEntry } from './encoder-entry.ts';

/** Left free: estimates are rounded. */
const MARGIN_BYTES = 10_000_000;

/** What has to go before a download has room; null where there is room, or nobody knows. */
export interface TooLittleRoom {
  readonly missingBytes: number;
  /** Encoders that can be deleted, the largest first. */
  readonly deletable: readonly EncoderEntry[];
}

/** @param bytes that have to be free */
export function roomForDownload(
  bytes: number,
  freeBytes: number | null,
  encoders: readonly EncoderEntry[],
): TooLittleRoom | null {
  const missingBytes = freeBytes === null ? 0 : bytes + MARGIN_BYTES - freeBytes;
  if (missingBytes <= 0) return null;
  const deletable = encoders
    .filter(({ origin, state }) => origin !== 'app' && state.phase === 'ready')
    .toSorted((a, b) => b.bytes - a.bytes);
  return { missingBytes, deletable };
}
