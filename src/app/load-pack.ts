import type { TagPack } from '../core/tag-pack.ts';
import { type Words, words } from '../core/words.ts';
import { decodeTagPack } from '../storage/decode-tag-pack.ts';
import { FailureError } from './failure.ts';

/**
 * Fetches and reads the tag set that comes with the app.
 * @throws FailureError naming the file
 */
export async function loadPack(url: URL, fetch: typeof globalThis.fetch): Promise<TagPack> {
  const response = await fetch(url).catch((error: unknown) => {
    throw failure(
      words('The tag set {file} could not be reached.', { file: nameOf(url) }),
      String(error),
    );
  });
  if (!response.ok) {
    throw failure(
      words('The tag set {file} could not be loaded.', { file: nameOf(url) }),
      `HTTP ${response.status} for ${url}`,
    );
  }
  try {
    return decodeTagPack(await response.text());
  } catch (error) {
    throw failure(words('The tag set {file} is damaged.', { file: nameOf(url) }), String(error));
  }
}

function nameOf({ pathname }: URL): string {
  return pathname.split('/').at(-1) ?? '';
}

function failure(message: Words, detail: string): FailureError {
  const advice = words('Your text is kept. Put the file back or check the connection, then retry.');
  return new FailureError({ message, advice, detail });
}
