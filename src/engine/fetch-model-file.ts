import { EngineError } from './engine-error.ts';
import type { ModelFile } from './model-file.ts';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly onProgress?: (loadedBytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Reports no more often than this many bytes, so that progress costs nothing. */
const PROGRESS_STEP = 500_000;
const RETRY = 'Your text is kept. Put the file back or check the connection, then retry.';

/**
 * Fetches a model file and checks it against its known size and sha256. A copy in the browser's cache
 * that turns out damaged is fetched once more past the cache.
 * @throws EngineError naming the file, AbortError
 */
export async function fetchModelFile(
  file: ModelFile,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await download(file, options, 'default');
  if (await matches(bytes, file)) return bytes;
  const again = await download(file, options, 'reload');
  if (await matches(again, file)) return again;
  throw failure(
    file,
    'is damaged or not the one that belongs to this version',
    `expected ${file.bytes} bytes with sha256 ${file.sha256}, got ${again.byteLength} bytes`,
  );
}

async function download(
  file: ModelFile,
  { fetch, onProgress, signal }: FetchOptions,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(file.url, { cache, ...(signal ? { signal } : {}) }).catch(
    (error: unknown) => {
      signal?.throwIfAborted();
      throw failure(file, 'could not be reached', String(error));
    },
  );
  if (!response.ok)
    throw failure(file, 'could not be loaded', `HTTP ${response.status} for ${file.url}`);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw failure(
      file,
      'is not there: the server sent a web page instead',
      `text/html for ${file.url}`,
    );
  }
  try {
    return await readBody(response, file, onProgress);
  } catch (error) {
    signal?.throwIfAborted();
    throw failure(file, 'broke off while it was loading', String(error));
  }
}

async function readBody(
  response: Response,
  { bytes: expected }: ModelFile,
  onProgress?: (loadedBytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(expected);
  let loaded = 0;
  let reported = 0;
  for (const reader = response.body!.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    // More than expected cannot be the file; what came is enough to say so.
    if (loaded + value.byteLength > expected) {
      await reader.cancel();
      return new Uint8Array(0);
    }
    bytes.set(value, loaded);
    loaded += value.byteLength;
    if (loaded - reported >= PROGRESS_STEP || loaded === expected)
      onProgress?.((reported = loaded));
  }
  return bytes.subarray(0, loaded);
}

/** Browsers give no sha256 to pages from insecure origins; there the size has to do. */
async function matches(bytes: Uint8Array<ArrayBuffer>, file: ModelFile): Promise<boolean> {
  if (bytes.byteLength !== file.bytes) return false;
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}

function failure(file: ModelFile, what: string, detail: string): EngineError {
  return new EngineError({
    message: `The model file ${file.name} ${what}.`,
    advice: RETRY,
    detail,
  });
}
