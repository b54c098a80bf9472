import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blobSha256 } from './blob-sha256.ts';

describe('blobSha256', () => {
  it.each([0, 3, 4_000_000, 9_000_001])('agrees with OpenSSL on %i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7) % 251);
    expect(await blobSha256(new Blob([bytes]))).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(blobSha256(new Blob(['a']), { signal })).rejects.toThrow('stopped');
  });
});
