import { FIELDS, type ShareCache, type ShareOutcome } from './share.ts';

/** As much as a file alone may have to be read (src/documents/max-file-bytes.ts). */
const MOST_BYTES = 200_000_000;

/** The page takes a share as soon as it opens; more of them wait only where that failed. */
const MOST_WAITING = 10;

/**
 * Keeps a share until the page takes it, behind those that wait.
 * @param key address of the share, one that no other has
 */
export async function keepShare(
  cache: ShareCache,
  form: FormData,
  key: string,
): Promise<ShareOutcome> {
  const share = new FormData();
  let bytes = 0;
  for (const name of [FIELDS.title, FIELDS.text, FIELDS.url]) {
    const words = form.get(name);
    if (typeof words !== 'string' || words.trim() === '') continue;
    share.set(name, words);
    bytes += words.length;
  }
  for (const file of form.getAll(FIELDS.files)) {
    // A form without files has one that has neither name nor bytes.
    if (typeof file === 'string' || (file.name === '' && file.size === 0)) continue;
    share.append(FIELDS.files, file);
    bytes += file.size;
  }
  if (bytes === 0 && !share.has(FIELDS.files)) return 'empty';
  if (bytes > MOST_BYTES) return 'too-large';
  try {
    await cache.put(key, new Response(share));
  } catch {
    return 'no-room';
  }
  const waiting = await cache.keys();
  await Promise.all(waiting.slice(0, -MOST_WAITING).map((oldest) => cache.delete(oldest)));
  return 'kept';
}
