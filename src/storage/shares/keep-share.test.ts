import { expect, it } from 'vitest';
import { keepShare } from './keep-share.ts';
import type { ShareCache } from './share.ts';

const UNUSED: ShareCache = {
  match: () => Promise.reject(new Error('match')),
  put: () => Promise.reject(new Error('put')),
  delete: () => Promise.reject(new Error('delete')),
  keys: () => Promise.reject(new Error('keys')),
};

/** A form with files that say to be so large. */
function formOf(...sizes: readonly number[]): FormData {
  const form = new FormData();
  for (const value of sizes) {
    form.append('files', Object.defineProperty(new File([], 'a.pdf'), 'size', { value }));
  }
  return form;
}

it('refuses more bytes than the page could read, in all files together', async () => {
  expect(await keepShare(UNUSED, formOf(200_000_001), 'key')).toBe('too-large');
  expect(await keepShare(UNUSED, formOf(100_000_000, 100_000_001), 'key')).toBe('too-large');
  // As much as that is tried; this cache has no room.
  expect(await keepShare(UNUSED, formOf(100_000_000, 100_000_000), 'key')).toBe('no-room');
});
