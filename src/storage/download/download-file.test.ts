import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFakeHub, type FakeHub } from '../fixtures/fake-hub.ts';
import { FakeOriginFolder } from '../fakes/fake-origin-folder.ts';
import { HurriedClock } from '../fakes/hurried-clock.ts';
import { OriginFileStore } from '../files/origin-file-store.ts';
import type { DownloadControl } from './download-control.ts';
import { downloadFile } from './download-file.ts';
import type { DownloadRequest } from './download-request.ts';

const FILE = '/model/resolve/main/model.onnx';
const PATH = 'encoders/tiny/model.onnx';
const LENGTH = 300_000;

/** Bytes that are no ONNX model but begin like one. */
function fileOf(seed: number, length = LENGTH): Uint8Array {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * seed) % 251);
  bytes[0] = 0x08;
  return bytes;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let hub: FakeHub;
let clock: HurriedClock;
let folder: FakeOriginFolder;
let store: OriginFileStore;

beforeAll(async () => {
  hub = await startFakeHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.files.clear();
  hub.files.set(FILE, { bytes: fileOf(7), tag: '"one"' });
  hub.faults.length = 0;
  hub.requests.length = 0;
  clock = new HurriedClock();
  folder = new FakeOriginFolder();
  store = new OriginFileStore(folder);
});

function download(request: Partial<DownloadRequest> = {}, control: DownloadControl = {}) {
  return downloadFile(
    {
      name: 'model.onnx',
      url: hub.url(FILE),
      path: PATH,
      kind: 'onnx',
      bytes: null,
      sha256: null,
      ...request,
    },
    { fetch, store, clock },
    control,
  );
}

/** Downloads until so many bytes have come, then pauses. */
async function pauseAfter(bytes: number, request: Partial<DownloadRequest> = {}): Promise<void> {
  const controller = new AbortController();
  hub.faults.push({ stallAfter: bytes });
  const paused = download(request, {
    signal: controller.signal,
    onBytes: (there) => there >= bytes && controller.abort(),
  });
  await expect(paused).rejects.toHaveProperty('name', 'AbortError');
}

const stored = async () => new Uint8Array(await (await store.read(PATH))!.arrayBuffer());
const isStored = async (bytes: Uint8Array) => Buffer.compare(await stored(), bytes) === 0;
const isClean = async () => (await store.list('encoders')).length === 0;

describe('downloadFile', () => {
  it('fetches a file through a redirect and says its sha256', async () => {
    const seen: number[] = [];
    const file = await download({}, { onBytes: (bytes) => seen.push(bytes) });
    expect(file).toEqual({ bytes: LENGTH, sha256: sha256(fileOf(7)) });
    expect(await isStored(fileOf(7))).toBe(true);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(LENGTH);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('goes on after breaks of the connection, at the byte where each came', async () => {
    hub.faults.push({ cutAfter: 1_000 }, { cutAfter: 100_000 });
    const waits: number[] = [];
    await download({}, { onInterruption: (milliseconds) => waits.push(milliseconds) });
    expect(await isStored(fileOf(7))).toBe(true);
    expect(hub.requests).toEqual([
      `GET ${FILE}`,
      `GET ${FILE} bytes=1000-`,
      `GET ${FILE} bytes=101000-`,
    ]);
    expect(waits).toEqual([1_000, 2_000]);
    expect(clock.pauses).toEqual(waits);
  });

  it('pauses, keeps what came, and goes on with it in a later session', async () => {
    await pauseAfter(2_000);
    expect((await stored()).byteLength).toBe(2_000);
    store = new OriginFileStore(folder);
    await download();
    expect(await isStored(fileOf(7))).toBe(true);
    expect(hub.requests.at(-1)).toBe(`GET ${FILE} bytes=2000-`);
  });

  it('asks for nothing when everything is there already', async () => {
    const first = await download();
    expect(await download()).toEqual(first);
    expect(hub.requests).toHaveLength(1);
  });

  it('starts anew when the file changed meanwhile', async () => {
    await pauseAfter(2_000);
    hub.files.set(FILE, { bytes: fileOf(11), tag: '"two"' });
    expect(await download()).toMatchObject({ sha256: sha256(fileOf(11)) });
    expect(hub.requests.slice(1)).toEqual([`GET ${FILE} bytes=2000-`, `GET ${FILE}`]);
  });

  it('starts anew when it cannot know whether the file changed', async () => {
    hub.files.set(FILE, { bytes: fileOf(7), tag: 'W/"weak"' });
    await pauseAfter(2_000);
    await download();
    expect(hub.requests.at(-1)).toBe(`GET ${FILE}`);
    expect(await isStored(fileOf(7))).toBe(true);
  });

  it('goes on without a validator or Content-Range where the sha256 is known', async () => {
    const request = { sha256: sha256(fileOf(7)) };
    await pauseAfter(2_000, request);
    hub.faults.push({ hide: ['ETag', 'Content-Range'] });
    await download(request);
    expect(hub.requests).toHaveLength(2);
    expect(await isStored(fileOf(7))).toBe(true);
  });

  it('starts anew when another file is asked for', async () => {
    const other = FILE.replace('main', 'next');
    hub.files.set(other, { bytes: fileOf(11), tag: '"one"' });
    await pauseAfter(2_000);
    await download({ url: hub.url(other) });
    expect(hub.requests.at(-1)).toBe(`GET ${other}`);
    await store.remove('encoders');
    await pauseAfter(2_000, { sha256: sha256(fileOf(11)) });
    await download({ sha256: sha256(fileOf(7)) });
    expect(hub.requests.at(-1)).toBe(`GET ${FILE}`);
  });

  it('starts anew when what is there is longer than the file', async () => {
    await pauseAfter(2_000);
    hub.files.set(FILE, { bytes: fileOf(11, 1_500), tag: '"two"' });
    await download();
    expect(await isStored(fileOf(11, 1_500))).toBe(true);
  });

  it('takes the whole file from a server that knows no ranges', async () => {
    hub.faults.push({ cutAfter: 1_000 }, { wholeFile: true });
    await download();
    expect(await isStored(fileOf(7))).toBe(true);
  });

  it('takes a connection that brings nothing for broken', async () => {
    hub.faults.push({ stallAfter: 1_000 });
    const done = download({}, { onBytes: (bytes) => bytes === 1_000 && clock.expire() });
    await done;
    expect(hub.requests).toEqual([`GET ${FILE}`, `GET ${FILE} bytes=1000-`]);
  });

  it('tries again when the server is overloaded, after as long as it says', async () => {
    hub.faults.push({ status: 503 }, { status: 429, headers: { 'Retry-After': '7' } });
    await download();
    expect(clock.pauses).toEqual([1_000, 7_000]);
  });

  it('gives up after six tries without progress, and keeps what came', async () => {
    hub.faults.push({ cutAfter: 1_000 }, ...Array.from({ length: 5 }, () => ({ status: 500 })));
    await expect(download()).rejects.toMatchObject({
      reason: 'unreachable',
      failure: { message: expect.stringContaining('What came is kept') },
    });
    expect(clock.pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    expect((await stored()).byteLength).toBe(1_000);
  });

  it('counts tries anew after a megabyte of progress', async () => {
    hub.files.set(FILE, { bytes: fileOf(7, 7_000_000), tag: '"one"' });
    hub.faults.push(...Array.from({ length: 6 }, () => ({ cutAfter: 1_100_000 })));
    await download();
    expect(new Set(clock.pauses)).toEqual(new Set([1_000]));
  });

  it('gives up when there is no server', async () => {
    await expect(download({ url: 'http://127.0.0.1:1/model.onnx' })).rejects.toMatchObject({
      reason: 'unreachable',
    });
    expect(await isClean()).toBe(true);
  });

  it('stops waiting for another try when it is paused', async () => {
    const controller = new AbortController();
    hub.faults.push({ cutAfter: 1_000 });
    const paused = download(
      {},
      {
        signal: controller.signal,
        onInterruption: () => controller.abort(),
      },
    );
    await expect(paused).rejects.toHaveProperty('name', 'AbortError');
    expect(hub.requests).toHaveLength(1);
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [401, 'refused'],
    [403, 'refused'],
    [416, 'refused'],
  ])('says what an HTTP %i means, at once', async (status, reason) => {
    hub.faults.push({ status });
    await expect(download()).rejects.toMatchObject({ reason });
    expect(hub.requests).toHaveLength(1);
    expect(await isClean()).toBe(true);
  });

  it('refuses a page with status 200, and keeps what came before', async () => {
    hub.faults.push({ page: true });
    await expect(download()).rejects.toMatchObject({ reason: 'wrong-file' });
    expect(await isClean()).toBe(true);
    await pauseAfter(2_000);
    hub.faults.push({ page: true });
    await expect(download()).rejects.toThrow('a web page');
    expect((await stored()).byteLength).toBe(2_000);
  });

  it('refuses a file that begins like no ONNX model, though it says nothing of its kind', async () => {
    hub.files.set(FILE, { bytes: new TextEncoder().encode('x'.repeat(LENGTH)), tag: null });
    await expect(download()).rejects.toThrow('no ONNX model');
    expect(await isClean()).toBe(true);
  });

  it.each([
    ['empty', 0],
    ['tiny', 3],
  ])('refuses an %s file', async (_, length) => {
    hub.files.set(FILE, { bytes: new Uint8Array(length), tag: null });
    await expect(download()).rejects.toMatchObject({ reason: 'wrong-file' });
    expect(await isClean()).toBe(true);
  });

  it('refuses wrong bytes by their sha256', async () => {
    await expect(download({ sha256: sha256(fileOf(11)) })).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await isClean()).toBe(true);
  });

  it('finds by the sha256 that bytes in the store were damaged', async () => {
    const request = { sha256: sha256(fileOf(7)), bytes: LENGTH };
    await pauseAfter(2_000, request);
    const writer = await store.open(PATH);
    await writer.truncate(1_000);
    await writer.append(new Uint8Array(1_000));
    await writer.close();
    await expect(download(request)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it.each([
    ['shorter', LENGTH - 1],
    ['longer', LENGTH + 1],
  ])('refuses a file that is %s than it has to be', async (_, length) => {
    hub.files.set(FILE, { bytes: fileOf(7, length), tag: null });
    await expect(download({ bytes: LENGTH })).rejects.toMatchObject({ reason: 'damaged' });
    expect(await isClean()).toBe(true);
  });

  it('stops a body that goes on beyond the size it has to be', async () => {
    hub.files.set(FILE, { bytes: fileOf(7, LENGTH + 1), tag: null });
    hub.faults.push({ hide: ['Content-Length'] });
    await expect(download({ bytes: LENGTH })).rejects.toThrow('damaged');
  });

  it('keeps what came when there is no more room', async () => {
    store = new OriginFileStore(new FakeOriginFolder('', { bytes: LENGTH - 1 }));
    await expect(download()).rejects.toMatchObject({ reason: 'no-room' });
    expect((await stored()).byteLength).toBeGreaterThan(0);
  });

  it('is done by one at a time', async () => {
    const first = download();
    await expect(download()).rejects.toMatchObject({ reason: 'busy' });
    await first;
  });
});
