import type { DataFile } from './build-files.ts';

export interface DataCacheOptions {
  readonly files: readonly DataFile[];
  readonly open: () => Promise<Cache>;
  readonly fetch: typeof fetch;
  /** Absolute address of the app. */
  readonly baseUrl: string;
}

/**
 * What is smaller is checked whenever it is read. The engine checks models itself, and asks anew for one
 * with wrong bytes (`src/engine/fetch-model-file.ts`); a damaged runtime does not compile.
 */
const MOST_CHECKED_BYTES = 256 * 1024;

/**
 * Files in a cache of their own, kept by their content: versions of the app that have a file in common
 * share it, and one with another file of that name leaves the older in place until it takes over.
 */
export class DataCache {
  readonly #options: DataCacheOptions;
  readonly #byName: ReadonlyMap<string, DataFile>;

  constructor(options: DataCacheOptions) {
    this.#options = options;
    this.#byName = new Map(options.files.map((file) => [nameOf(this.#addressOf(file)), file]));
  }

  /** The file that an address is of; undefined for another version of one, too. */
  fileAt(address: string): DataFile | undefined {
    const file = this.#byName.get(nameOf(address));
    if (file === undefined) return undefined;
    const isOfAnyVersion = !new URL(address).searchParams.has('sha256');
    return isOfAnyVersion || this.#addressOf(file) === address ? file : undefined;
  }

  /** Fetches those that are not there yet, one after another. @throws Error naming the file */
  async store(onStored: (file: DataFile) => void = () => undefined): Promise<void> {
    const cache = await this.#options.open();
    for (const file of this.#options.files) {
      if ((await cache.match(this.#addressOf(file))) === undefined) {
        const { response, isRight } = await this.#fetch(file, 'no-cache');
        if (!isRight) throw new Error(`${file.url}: ${response.status}, or another content`);
        await cache.put(this.#addressOf(file), response);
      }
      onStored(file);
    }
  }

  /**
   * A file's content, from the cache where it can be; otherwise what the server says.
   * @param mode `reload` drops what is in the cache
   * @throws TypeError when the server cannot be reached
   */
  async read(file: DataFile, mode: RequestCache = 'default'): Promise<Response> {
    const cache = await this.#options.open();
    const kept = mode === 'reload' ? undefined : await cache.match(this.#addressOf(file));
    if (kept !== undefined) {
      if (file.bytes > MOST_CHECKED_BYTES) return kept;
      if (await isContentOf(file, await kept.clone().arrayBuffer())) return kept;
    }
    await cache.delete(this.#addressOf(file));
    const { response, isRight } = await this.#fetch(file, kept ? 'reload' : mode);
    // No room to keep it is no reason to withhold it.
    if (isRight) await cache.put(this.#addressOf(file), response.clone()).catch(() => undefined);
    return response;
  }

  /** Whether this version or one before keeps something. */
  async isUsed(): Promise<boolean> {
    const cache = await this.#options.open();
    return (await cache.keys()).length > 0;
  }

  /** Deletes what this version has no use for. */
  async sweep(): Promise<void> {
    const cache = await this.#options.open();
    const used = new Set(this.#options.files.map((file) => this.#addressOf(file)));
    const unused = (await cache.keys()).filter(({ url }) => !used.has(url));
    await Promise.all(unused.map((request) => cache.delete(request)));
  }

  /** @returns the answer, and whether it is the file's content of this version */
  async #fetch(
    file: DataFile,
    mode: RequestCache,
  ): Promise<{ response: Response; isRight: boolean }> {
    const response = await this.#options.fetch(this.#addressOf(file), { cache: mode });
    if (!response.ok) return { response, isRight: false };
    const bytes = await response.arrayBuffer();
    const isRight = await isContentOf(file, bytes);
    // The browser's own cache may hold a damaged copy.
    if (!isRight && mode !== 'reload') return this.#fetch(file, 'reload');
    // Without the other headers, which speak of how the body came.
    const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
    return { response: new Response(bytes, { headers: { 'Content-Type': type } }), isRight };
  }

  #addressOf({ url }: DataFile): string {
    return new URL(url, this.#options.baseUrl).href;
  }
}

/** An address without its query. */
function nameOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

async function isContentOf({ bytes, sha256 }: DataFile, content: ArrayBuffer): Promise<boolean> {
  if (content.byteLength !== bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
