import { wait } from '../transfer-clock.ts';
import type { DownloadControl, DownloadDependencies } from './download-control.ts';
import { Interruption, serverIsUnreachable } from './download-errors.ts';
import { DownloadPart } from './download-part.ts';
import type { DownloadRequest } from './download-request.ts';
import { fetchRest } from './fetch-rest.ts';

export interface DownloadedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Tries that bring nothing new, one after another, before the download gives up. */
const MAX_FAILURES = 5;
const FIRST_WAIT = 1_000;
/** However long the server asks to wait. */
const LONGEST_WAIT = 60_000;
/** Less than that is no progress, so that a server that gives a little each time cannot hold us for ever. */
const PROGRESS = 1_000_000;

/**
 * Fetches a file into the store, going on where an earlier call stopped: by pause, by a broken
 * connection or with the page. It is written as it comes, and checked by size, sha256 and first bytes;
 * a file that fails is not kept. Beside it stays a note (download-note.ts) until `removeNotes`.
 * @throws StorageError, AbortError when it was paused
 */
export async function downloadFile(
  request: DownloadRequest,
  dependencies: DownloadDependencies,
  control: DownloadControl = {},
): Promise<DownloadedFile> {
  control.signal?.throwIfAborted();
  const part = await DownloadPart.open(dependencies.store, request, control.signal);
  try {
    control.onBytes?.(part.bytes);
    if (!part.isWhole) await fetchWithRetries(part, request, dependencies, control);
    const sha256 = await part.finish();
    await part.close();
    return { bytes: part.bytes, sha256 };
  } catch (error) {
    if (part.isUseless) await part.discard();
    else await part.close();
    throw error;
  }
}

async function fetchWithRetries(
  part: DownloadPart,
  request: DownloadRequest,
  dependencies: DownloadDependencies,
  control: DownloadControl,
): Promise<void> {
  let furthest = part.bytes;
  let failures = 0;
  for (;;) {
    try {
      await fetchRest(part, request, dependencies, control);
      return;
    } catch (error) {
      control.signal?.throwIfAborted();
      if (!(error instanceof Interruption)) throw error;
      if (part.bytes >= furthest + PROGRESS) failures = 0;
      furthest = Math.max(furthest, part.bytes);
      failures++;
      if (failures > MAX_FAILURES) throw serverIsUnreachable(request.name, error.message);
      const pause = Math.min(error.retryAfter ?? FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
      if (pause > 0) control.onInterruption?.(pause);
      await wait(pause, dependencies.clock, control.signal);
    }
  }
}
