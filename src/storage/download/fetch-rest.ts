import type { Fetch } from '../../core/fetch.ts';
import type { DownloadControl, DownloadDependencies } from './download-control.ts';
import { Interruption } from './download-errors.ts';
import type { DownloadPart } from './download-part.ts';
import type { DownloadRequest } from './download-request.ts';
import { readAnswer } from './read-answer.ts';
import { StallWatch } from './stall-watch.ts';

type Body = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Asks once for what is missing, and appends what comes.
 * @throws StorageError, Interruption when the answer ended early, AbortError
 */
export async function fetchRest(
  part: DownloadPart,
  request: DownloadRequest,
  { fetch, clock }: DownloadDependencies,
  { signal, onBytes }: DownloadControl,
): Promise<void> {
  const watch = new StallWatch(clock, signal);
  try {
    const response = await ask(part.bytes, request, fetch, watch.signal);
    const answer = readAnswer(response, request, part.bytes, part.note);
    if (answer.kind === 'anew') {
      await response.body?.cancel();
      await part.begin({ bytes: null, validator: null });
      throw new Interruption(`${request.url}: the file changed, or cannot be gone on with`, 0);
    }
    if (answer.kind === 'whole') await part.begin(answer);
    await appendBody(response.body!.getReader(), part, request, () => {
      watch.heard();
      onBytes?.(part.bytes);
    });
  } finally {
    watch.end();
  }
}

/**
 * `If-Range` would save a request when the file changed. But it makes browsers ask other origins for
 * leave first, which the hub's stores do not give, so `readAnswer` compares the validators instead.
 */
async function ask(
  from: number,
  { url }: DownloadRequest,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
    // Past the browser's cache, which would keep the file a second time.
    return await fetch(url, { headers, signal, cache: 'no-store' });
  } catch (error) {
    throw new Interruption(`${url}: ${String(error)}`);
  }
}

async function appendBody(
  reader: Body,
  part: DownloadPart,
  { url, bytes }: DownloadRequest,
  heard: () => void,
): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await read(reader, url);
      if (done) break;
      await part.append(value);
      heard();
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  const whole = bytes ?? part.note?.bytes ?? 0;
  if (part.bytes < whole)
    throw new Interruption(`${url}: ended after ${part.bytes} of ${whole} bytes`);
}

async function read(reader: Body, url: string): ReturnType<Body['read']> {
  try {
    return await reader.read();
  } catch (error) {
    throw new Interruption(`${url}: ${String(error)}`);
  }
}
