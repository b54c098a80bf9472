import { expect, it } from 'vitest';
import { FakeLocks } from '../fakes/fake-locks.ts';
import { FakeOriginFolder } from '../fakes/fake-origin-folder.ts';
import { addEncoder } from './add-encoder.ts';
import { FACTS, FILES } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';
import { openEncoderStorage } from './open-encoder-storage.ts';

it('is shared by the tabs of a browser, which take turns', async () => {
  const folder = new FakeOriginFolder();
  const storage = { getDirectory: () => Promise.resolve(folder) };
  const browser = { storage, locks: new FakeLocks() };
  const [one, other] = [await openEncoderStorage(browser), await openEncoderStorage(browser)];
  const added = addEncoder(FACTS, FILES, one);
  await expect(addEncoder(FACTS, FILES, other)).rejects.toMatchObject({ reason: 'exists' });
  const encoder = await added;
  expect((await listEncoders(other)).encoders).toEqual([encoder]);
});

it('works in memory where the browser keeps nothing', async () => {
  const storage = await openEncoderStorage({});
  expect(storage.store.persistent).toBe(false);
  const added = addEncoder(FACTS, FILES, storage);
  await expect(addEncoder(FACTS, FILES, storage)).rejects.toMatchObject({ reason: 'busy' });
  const encoder = await added;
  expect((await listEncoders(storage)).encoders).toEqual([encoder]);
});
