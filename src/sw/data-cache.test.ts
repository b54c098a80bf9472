import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DataFile } from './build-files.ts';
import { DataCache } from './data-cache.ts';
import { FakeCache } from './fakes/fake-cache.ts';

const BASE = 'https://example.test/app/';
const pack = dataFile('packs/first.json', 'the pack');
const model = dataFile('models/mini/model.safetensors', 'x'.repeat(300_000));
const runtime: DataFile = { ...dataFile('', 'wasm'), url: 'assets/ort-1a2b.wasm' };

function dataFile(path: string, content: string): DataFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { url: `${path}?sha256=${sha256.slice(0, 16)}`, bytes: content.length, sha256 };
}

const addressOf = ({ url }: DataFile): string => new URL(url, BASE).href;

let cache: FakeCache;
/** What the server has, by address. */
let server: Map<string, string>;
/** What was asked of the server: address and cache mode. */
let asked: [string, RequestCache | undefined][];
let dataCache: DataCache;

function open(...files: DataFile[]): DataCache {
  return new DataCache({
    files,
    baseUrl: BASE,
    open: () => Promise.resolve(cache as unknown as Cache),
    fetch: (input, init) => {
      const address = input as string;
      asked.push([address, init?.cache]);
      const content = server.get(address);
      if (content === undefined) return Promise.resolve(new Response('gone', { status: 404 }));
      return Promise.resolve(new Response(content, { headers: { 'Content-Type': 'x/y' } }));
    },
  });
}

beforeEach(() => {
  cache = new FakeCache();
  asked = [];
  server = new Map([
    [addressOf(pack), 'the pack'],
    [addressOf(model), 'x'.repeat(300_000)],
    [addressOf(runtime), 'wasm'],
  ]);
  dataCache = open(pack, model, runtime);
});

describe('fileAt', () => {
  it('finds a file by its address, with or without the version', () => {
    expect(dataCache.fileAt(addressOf(pack))).toBe(pack);
    expect(dataCache.fileAt(`${BASE}packs/first.json`)).toBe(pack);
    expect(dataCache.fileAt(`${BASE}assets/ort-1a2b.wasm`)).toBe(runtime);
  });

  it('finds no other version, no other file, and none of another origin', () => {
    expect(dataCache.fileAt(`${BASE}packs/first.json?sha256=0123456789abcdef`)).toBeUndefined();
    expect(dataCache.fileAt(`${BASE}packs/second.json`)).toBeUndefined();
    expect(dataCache.fileAt('https://elsewhere.test/app/packs/first.json')).toBeUndefined();
  });
});

describe('store', () => {
  it('fetches what is missing, by way of the browser’s own cache, and nothing twice', async () => {
    const stored: DataFile[] = [];
    await open(pack, model).store((file) => stored.push(file));
    expect(stored).toEqual([pack, model]);
    expect(asked).toEqual([
      [addressOf(pack), 'no-cache'],
      [addressOf(model), 'no-cache'],
    ]);
    await open(pack, model).store();
    expect(asked).toHaveLength(2);
  });

  it('asks the server itself when the browser’s cache gave other bytes', async () => {
    server.set(addressOf(pack), 'damaged!');
    await expect(open(pack).store()).rejects.toThrow('packs/first.json');
    expect(asked.map(([, mode]) => mode)).toEqual(['no-cache', 'reload']);
    expect(cache.entries.size).toBe(0);
  });

  it('keeps no answer that says that the file is not there', async () => {
    server.clear();
    await expect(open(pack).store()).rejects.toThrow('404');
    expect(cache.entries.size).toBe(0);
  });

  it('fails when there is no room', async () => {
    cache.isFull = true;
    await expect(open(pack).store()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });
});

describe('read', () => {
  it('takes what is kept, without the server', async () => {
    await dataCache.store();
    server.clear();
    asked = [];
    expect(await (await dataCache.read(pack)).text()).toBe('the pack');
    expect((await (await dataCache.read(model)).text()).length).toBe(300_000);
    expect(asked).toEqual([]);
  });

  it('fetches at first use what was not stored beforehand, and keeps it', async () => {
    const response = await dataCache.read(runtime);
    expect(await response.text()).toBe('wasm');
    expect(response.headers.get('Content-Type')).toBe('x/y');
    await dataCache.read(runtime);
    expect(asked).toHaveLength(1);
  });

  it('drops a small file with wrong bytes and fetches it again', async () => {
    await cache.put(addressOf(pack), new Response('the pick'));
    expect(await (await dataCache.read(pack)).text()).toBe('the pack');
    expect(asked).toEqual([[addressOf(pack), 'reload']]);
    expect(await (await cache.match(addressOf(pack)))!.text()).toBe('the pack');
  });

  it('drops a model when the engine found wrong bytes and asks for it anew', async () => {
    await cache.put(addressOf(model), new Response('wrong'));
    expect(await (await dataCache.read(model)).text()).toBe('wrong');
    expect((await (await dataCache.read(model, 'reload')).text()).length).toBe(300_000);
    expect((await (await dataCache.read(model)).text()).length).toBe(300_000);
    expect(asked).toEqual([[addressOf(model), 'reload']]);
  });

  it('gives on what the server says, without keeping it', async () => {
    server.set(addressOf(model), 'another version');
    expect(await (await dataCache.read(model)).text()).toBe('another version');
    server.clear();
    expect((await dataCache.read(model)).status).toBe(404);
    expect(cache.entries.size).toBe(0);
  });

  it('gives the file even when there is no room to keep it', async () => {
    cache.isFull = true;
    expect(await (await dataCache.read(pack)).text()).toBe('the pack');
  });
});

it('sweeps what belongs to other versions, and nothing else', async () => {
  const older = dataFile('packs/first.json', 'an older pack');
  await cache.put(addressOf(older), new Response('an older pack'));
  expect(await open(pack).isUsed()).toBe(true);
  await open(pack).store();
  await open(pack).sweep();
  expect([...cache.entries.keys()]).toEqual([addressOf(pack)]);
});
