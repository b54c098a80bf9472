import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256 } from './sha256.ts';

it("agrees with the platform's, over bytes and files larger than a slice", async () => {
  const bytes = new Uint8Array(4_500_001);
  for (let i = 0; i < bytes.length; i++) bytes[i] = i % 251;
  const expected = createHash('sha256').update(bytes).digest('hex');
  const hash = new Sha256();
  hash.update(bytes.subarray(0, 10));
  await hash.updateFrom(new Blob([bytes.subarray(10)]));
  expect(hash.hex()).toBe(expected);
  expect(hash.hex()).toBe(expected);
});

it('stops when it is told to', async () => {
  const file = new Blob([new Uint8Array(1)]);
  await expect(new Sha256().updateFrom(file, AbortSignal.abort())).rejects.toHaveProperty(
    'name',
    'AbortError',
  );
});
