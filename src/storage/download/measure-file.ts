import type { Fetch } from '../../core/fetch.ts';

/**
 * A file's size, without its bytes.
 * @returns null where the server does not say it
 */
export async function measureFile(url: string, fetch: Fetch): Promise<number | null> {
  try {
    const { ok, headers } = await fetch(url, { method: 'HEAD', cache: 'no-store' });
    const length = headers.get('content-length');
    const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
    // A compressed answer has another length than its file.
    if (!ok || isPage || length === null || headers.has('content-encoding')) return null;
    return Number(length);
  } catch {
    return null;
  }
}
