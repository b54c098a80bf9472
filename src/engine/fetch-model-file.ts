import { words, type Words } from '../core/words.ts';
import type { Fetch } from '../core/fetch.ts';
import { hasSha256, sha256Of } from './browser-sha256.ts';
import { EngineError } from './engine-error.ts';
import type { ModelFile } from './model-file.ts';
import { PieceHash } from './piece-hash.ts';
import { readBody } from './read-body.ts';

export interface FetchOptions {
  readonly fetch: Fetch;
  /** The browser's. To read a file there is quicker than to ask the service worker for it. */
  readonly caches?: KeptFiles | undefined;
  readonly onProgress?: (loadedBytes: number) => void;
  readonly signal?: AbortSignal;
}

export type KeptFiles = Pick<CacheStorage, 'match'>;

const ADVICE = {
  missing: words('Your text is kept. Put the file back on the server, then retry.'),
  unreachable: words('Your text is kept. Check the connection, then retry.'),
  damaged: words('Your text is kept. Retry; if that fails too, put a fresh copy on the server.'),
};

/**
 * Fetches a model file and checks it against its known size and sha256. A copy in the browser's cache
 * that turns out damaged is fetched once more past the cache.
 * @throws EngineError naming the file, AbortError
 */
export async function fetchModelFile(
  file: ModelFile,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes =
    (await fetchOnce(file, options, 'default')) ?? (await fetchOnce(file, options, 'reload'));
  if (bytes) return bytes;
  throw failure(
    words('The model file {name} is damaged, or of another version.', { name: file.name }),
    ADVICE.damaged,
    `${file.url}: expected ${file.bytes} bytes with sha256 ${file.sha256}`,
  );
}

/** @returns null where what comes is not the file */
async function fetchOnce(
  file: ModelFile,
  { fetch, caches, onProgress, signal }: FetchOptions,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer> | null> {
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
    const kept = cache === 'default' ? await findKept(file, caches) : undefined;
    response = kept ?? (await fetch(file.url, { cache, signal: signal ?? null }));
  } catch (error) {
    throw interrupted(error);
  }
  refuse(response, file);
  const pieces = file.pieces && hasSha256() ? new PieceHash(file.pieces.bytes) : null;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readBody(response.body!, file.bytes, (begun) => {
      pieces?.take(begun);
      onProgress?.(begun.length);
    });
  } catch (error) {
    throw interrupted(error);
  }
  return (await isRight(bytes, file, pieces)) ? bytes : null;
}

async function findKept(
  { url, keptIn }: ModelFile,
  caches: KeptFiles | undefined,
): Promise<Response | undefined> {
  if (keptIn === undefined) return undefined;
  // A browser may refuse, as in private windows.
  return caches?.match(url, { cacheName: keptIn }).catch(() => undefined);
}

async function isRight(
  bytes: Uint8Array<ArrayBuffer>,
  file: ModelFile,
  pieces: PieceHash | null,
): Promise<boolean> {
  if (bytes.length !== file.bytes) return false;
  // Without a hash the size has to do.
  if (!hasSha256()) return true;
  return pieces
    ? (await pieces.hexOf(bytes)) === file.pieces!.sha256
    : (await sha256Of(bytes)) === file.sha256;
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

function failure(message: Words, advice: Words, detail: string): EngineError {
  return new EngineError({ message, advice, detail });
}
