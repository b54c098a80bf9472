import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { embeddedEncoder } from './embedded-encoder.ts';
import { PieceHash } from './piece-hash.ts';

const FILE = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

it('is the hash of the hashes of all pieces, in whatever steps they come', async () => {
  const pieces = [FILE.subarray(0, 300), FILE.subarray(300, 600), FILE.subarray(600, 900)];
  const wanted = sha256([...pieces, FILE.subarray(900)].map(sha256).join(''));
  expect(await new PieceHash(300).hexOf(FILE)).toBe(wanted);
  const hash = new PieceHash(300);
  for (const length of [10, 299, 301, 950]) hash.take(FILE.subarray(0, length));
  expect(await hash.hexOf(FILE)).toBe(wanted);
});

it('needs the memory of a piece no longer than it takes it', async () => {
  const lent = FILE.slice();
  const hash = new PieceHash(500);
  hash.take(lent.subarray(0, 500));
  lent.fill(0, 0, 500);
  expect(await hash.hexOf(lent)).toBe(await new PieceHash(500).hexOf(FILE));
});

it('differs with each byte, the last one too', async () => {
  const changed = FILE.slice();
  changed[999]! += 1;
  expect(await new PieceHash(300).hexOf(changed)).not.toBe(await new PieceHash(300).hexOf(FILE));
});

it('comes with the embedded weights', async () => {
  const { weights } = embeddedEncoder('https://app.test/');
  const file = new Uint8Array(readFileSync(`public${new URL(weights.url).pathname}`));
  expect(sha256(file)).toBe(weights.sha256);
  expect(await new PieceHash(weights.pieces!.bytes).hexOf(file)).toBe(weights.pieces!.sha256);
});
