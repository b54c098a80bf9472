import { describe, expect, it } from 'vitest';
import { FakeOriginFolder } from '../fakes/fake-origin-folder.ts';
import type { FileStore } from './file-store.ts';
import { MemoryFileStore } from './memory-file-store.ts';
import { openFileStore } from './open-file-store.ts';
import { OriginFileStore } from './origin-file-store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function write(store: FileStore, path: string, text: string): Promise<void> {
  const writer = await store.open(path);
  await writer.append(bytes(text));
  await writer.close();
}

const textOf = async (store: FileStore, path: string): Promise<string | undefined> =>
  (await store.read(path))?.text();

describe.each([
  ['in memory', () => new MemoryFileStore()],
  ["in the origin's private file system", () => new OriginFileStore(new FakeOriginFolder())],
])('a file store %s', (_, create: () => FileStore) => {
  it('gives back what was appended', async () => {
    const store = create();
    const writer = await store.open('a/b/c.bin');
    await writer.append(bytes('one'));
    await writer.append(bytes('two'));
    await writer.close();
    expect(await textOf(store, 'a/b/c.bin')).toBe('onetwo');
  });

  it('goes on at the end of what is there', async () => {
    const store = create();
    await write(store, 'a/b', 'one');
    await write(store, 'a/b', 'two');
    expect(await textOf(store, 'a/b')).toBe('onetwo');
  });

  it('has what was appended before the file is closed', async () => {
    const store = create();
    const writer = await store.open('a/b');
    await writer.append(bytes('one'));
    expect(await textOf(store, 'a/b')).toBe('one');
    await writer.close();
  });

  it('sets the end of a file', async () => {
    const store = create();
    await write(store, 'a/b', 'one two');
    const writer = await store.open('a/b');
    await writer.truncate(4);
    await writer.append(bytes('three'));
    await writer.close();
    expect(await textOf(store, 'a/b')).toBe('one three');
  });

  it('takes a part of a buffer for what it is', async () => {
    const store = create();
    const writer = await store.open('a/b');
    const buffer = bytes('abcdef');
    await writer.append(buffer.subarray(2, 4));
    buffer.fill(0);
    await writer.close();
    expect(await textOf(store, 'a/b')).toBe('cd');
  });

  it('has no file that nobody wrote', async () => {
    const store = create();
    await write(store, 'a/b', 'one');
    expect(await store.read('a/c')).toBeNull();
    expect(await store.read('a/b/c')).toBeNull();
    expect(await store.read('b/b')).toBeNull();
  });

  it('lists every file below a folder, and no others', async () => {
    const store = create();
    await write(store, 'a/z', '12345');
    await write(store, 'a/b/c', '123');
    await write(store, 'ab/c', '1');
    expect(await store.list('a')).toEqual([
      { path: 'a/b/c', bytes: 3 },
      { path: 'a/z', bytes: 5 },
    ]);
    expect(await store.list('c')).toEqual([]);
  });

  it('removes a file, a folder, and what is not there', async () => {
    const store = create();
    await write(store, 'a/b', '1');
    await write(store, 'c/d/e', '1');
    await write(store, 'c/f', '1');
    await store.remove('a/b');
    await store.remove('c');
    await store.remove('c');
    await store.remove('g/h');
    expect([...(await store.list('a')), ...(await store.list('c'))]).toEqual([]);
  });

  it('lets one writer at a file, and nobody remove it meanwhile', async () => {
    const store = create();
    const writer = await store.open('a/b');
    const busy = { reason: 'busy' };
    await expect(store.open('a/b')).rejects.toMatchObject(busy);
    await expect(store.remove('a/b')).rejects.toMatchObject(busy);
    await expect(store.remove('a')).rejects.toMatchObject(busy);
    await writer.close();
    await store.remove('a');
    expect(await store.read('a/b')).toBeNull();
  });
});

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
