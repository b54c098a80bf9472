import type { TagPack } from '../core/tag-pack.ts';
import { decodeTagPack } from '../storage/decode-tag-pack.ts';
import { FailureError } from './failure.ts';

/**
 * Fetches and reads the tag set that comes with the app.
 * @throws FailureError naming the file
 */
export async function loadPack(url: URL, fetch: typeof globalThis.fetch): Promise<TagPack> {
  const response = await fetch(url).catch((error: unknown) => {
    throw failure(url, 'could not be reached', String(error));
  });
  if (!response.ok) throw failure(url, 'could not be loaded', `HTTP ${response.status} for ${url}`);
  try {
    return decodeTagPack(await response.text());
  } catch (error) {
    throw failure(url, 'is damaged', String(error));
  }
}

function failure(url: URL, what: string, detail: string): FailureError {
  const file = url.pathname.split('/').at(-1);
  return new FailureError({
    message: `The tag set ${file} ${what}.`,
    advice: 'Your text is kept. Put the file back or check the connection, then retry.',
    detail,
  });
}
