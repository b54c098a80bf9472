import { words, type Words } from '../core/words.ts';
import type { Fetch } from '../core/fetch.ts';
import { EngineError } from './engine-error.ts';
import type { ModelFile } from './model-file.ts';
import { readBody } from './read-body.ts';

export interface FetchOptions {
  readonly fetch: Fetch;
  readonly onProgress?: (loadedBytes: number) => void;
  readonly signal?: AbortSignal;
}

const ADVICE = {
  missing: words('Your text is kept. Put the file back on the server, then retry.'),
  unreachable: words('Your text is kept. Check the connection, then retry.'),
  damaged: words('Your text is kept. Retry; if that fails too, put a fresh copy on the server.'),
};

/** A file of which nobody knows yet whether it is the right one. */
export interface UncheckedFile {
  /** What came; nothing made of it may be used before `checked`. */
  readonly unchecked: Uint8Array<ArrayBuffer>;
  /**
   * The same bytes where they are right, else those of a second fetch.
   * @throws EngineError naming the file, AbortError
   */
  readonly checked: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Fetches a model file and checks it against its known size and sha256. A copy in the browser's cache
 * that turns out damaged is fetched once more past the cache.
 * @throws EngineError naming the file, AbortError
 */
export async function fetchModelFile(
  file: ModelFile,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { checked } = await fetchUnchecked(file, options);
  return checked;
}

/**
 * As `fetchModelFile`, for work that can begin while the check goes on.
 * @throws EngineError naming the file, AbortError
 */
export async function fetchUnchecked(
  file: ModelFile,
  options: FetchOptions,
): Promise<UncheckedFile> {
  const unchecked = await download(file, options, 'default');
  const checked = check(unchecked, file, options);
  // Whoever waits for it is told; before that the failure must not count as unhandled.
  checked.catch(() => undefined);
  return { unchecked, checked };
}

async function check(
  bytes: Uint8Array<ArrayBuffer>,
  file: ModelFile,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (await matches(bytes, file)) return bytes;
  const again = await download(file, options, 'reload');
  if (await matches(again, file)) return again;
  throw failure(
    words('The model file {name} is damaged, or of another version.', { name: file.name }),
    ADVICE.damaged,
    `${file.url}: expected ${file.bytes} bytes with sha256 ${file.sha256}, got ${again.byteLength}`,
  );
}

async function download(
  file: ModelFile,
  { fetch, onProgress, signal }: FetchOptions,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const interrupted = (error: unknown): EngineError => {
    signal?.throwIfAborted();
    return failure(
      words('The model file {name} could not be fetched.', { name: file.name }),
      ADVICE.unreachable,
      `${file.url}: ${String(error)}`,
    );
  };
  let response: Response;
  try {
    response = await fetch(file.url, { cache, signal: signal ?? null });
  } catch (error) {
    throw interrupted(error);
  }
  refuse(response, file);
  try {
    return await readBody(response.body!, file.bytes, onProgress);
  } catch (error) {
    throw interrupted(error);
  }
}

/** @throws EngineError when the answer is not the file, whatever its status says */
function refuse(response: Response, { name, url }: ModelFile): void {
  if (response.status === 404) {
    throw failure(
      words('The model file {name} is missing.', { name }),
      ADVICE.missing,
      `${url}: HTTP 404`,
    );
  }
  if (!response.ok) {
    throw failure(
      words('The server did not give out the model file {name}.', { name }),
      ADVICE.unreachable,
      `${url}: HTTP ${response.status}`,
    );
  }
  // A host of single-page apps answers with its page, and 200, for a file that it does not have.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw failure(
      words('The server sent a web page instead of the model file {name}.', { name }),
      ADVICE.missing,
      `${url}: text/html`,
    );
  }
}

/** Browsers give no sha256 to pages from insecure origins; there the size has to do. */
async function matches(bytes: Uint8Array<ArrayBuffer>, file: ModelFile): Promise<boolean> {
  if (bytes.byteLength !== file.bytes) return false;
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}

function failure(message: Words, advice: Words, detail: string): EngineError {
  return new EngineError({ message, advice, detail });
}
