import { expect, it } from 'vitest';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { keep } from '../keeping/key-value-store.ts';
import { startsWithEmbedded } from './starts-with-embedded.ts';

const MINILM = 'all-MiniLM-L6-v2';

it.each([
  ['nothing was chosen', null, true],
  ['it was chosen', { encoderId: MINILM, backends: {} }, true],
  ['it was let choose its place', { encoderId: MINILM, backends: { [MINILM]: 'auto' } }, true],
  ['its place was chosen', { encoderId: MINILM, backends: { [MINILM]: 'wasm' } }, false],
  ['another one was chosen', { encoderId: 'scibert', backends: {} }, false],
])('tells where %s', (_, choice, expected) => {
  const storage = new FakeStorage();
  if (choice) keep(storage, 'taglight.choice', JSON.stringify({ tagSet: '', ...choice }));
  expect(startsWithEmbedded(storage, MINILM)).toBe(expected);
});
