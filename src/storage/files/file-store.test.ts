import { describe, expect, it } from 'vitest';
import { FakeOriginFolder } from '../fakes/fake-origin-folder.ts';
import { bytes, describeFileStore, textOf, write } from '../fixtures/file-store-contract.ts';
import { MemoryFileStore } from './memory-file-store.ts';
import { openFileStore } from './open-file-store.ts';
import { OriginFileStore } from './origin-file-store.ts';

describeFileStore('in memory', () => new MemoryFileStore());
describeFileStore(
  "in the origin's private file system",
  () => new OriginFileStore(new FakeOriginFolder()),
);

describe("the store in the origin's private file system", () => {
  it('says that there is no room, and keeps what fitted', async () => {
    const store = new OriginFileStore(new FakeOriginFolder('', { bytes: 5 }));
    const writer = await store.open('a/b');
    await writer.append(bytes('1234'));
    await expect(writer.append(bytes('5678'))).rejects.toMatchObject({ reason: 'no-room' });
    await writer.close();
    expect(await textOf(store, 'a/b')).toBe('1234');
  });
});

describe('openFileStore', () => {
  it('keeps to a folder of its own', async () => {
    const root = new FakeOriginFolder();
    const store = await openFileStore({ getDirectory: () => Promise.resolve(root) });
    await write(store, 'a', '1');
    expect(store.persistent).toBe(true);
    expect([...root.entries.keys()]).toEqual(['taglight']);
  });

  it.each([
    ['refuses', { getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')) }],
    ['has none', {}],
    ['has no storage', undefined],
  ])('takes memory where the browser %s', async (_, storage) => {
    expect((await openFileStore(storage)).persistent).toBe(false);
  });
});
