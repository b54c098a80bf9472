import type { ShellFile } from './build-files.ts';
import { withPolicy } from './with-policy.ts';

interface CompleteOptions {
  readonly files: readonly ShellFile[];
  readonly cache: Pick<Cache, 'keys' | 'put'>;
  readonly keyOf: (file: ShellFile) => string;
  readonly fetch: typeof fetch;
}

/**
 * Fetches files of the app that went missing since they were stored.
 * @throws Error when one is not to be had as it was
 */
export async function completeShell({
  files,
  cache,
  keyOf,
  fetch,
}: CompleteOptions): Promise<void> {
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  for (const file of files) {
    if (kept.has(keyOf(file))) continue;
    // By its integrity: the server may have another version by now.
    const response = await fetch(file.url, { integrity: file.integrity, cache: 'reload' });
    const content = withPolicy(response);
    if (content === null) throw new Error(`${file.url}: HTTP ${response.status}`);
    await cache.put(keyOf(file), content);
  }
}
