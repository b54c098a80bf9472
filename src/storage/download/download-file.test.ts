import { describe, expect, it } from 'vitest';
import { FakeOriginFolder } from '../fakes/fake-origin-folder.ts';
import { OriginFileStore } from '../files/origin-file-store.ts';
import { FILE, fileOf, LENGTH, sha256, stageDownloads } from '../fixtures/stage-downloads.ts';

const stage = stageDownloads();

describe('downloadFile', () => {
  it('fetches a file through a redirect and says its sha256', async () => {
    const seen: number[] = [];
    const file = await stage.download({}, { onBytes: (bytes) => seen.push(bytes) });
    expect(file).toEqual({ bytes: LENGTH, sha256: sha256(fileOf(7)) });
    expect(await stage.isStored(fileOf(7))).toBe(true);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(LENGTH);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('goes on after breaks of the connection, at the byte where each came', async () => {
    stage.hub.faults.push({ cutAfter: 1_000 }, { cutAfter: 100_000 });
    const waits: number[] = [];
    await stage.download({}, { onInterruption: (milliseconds) => waits.push(milliseconds) });
    expect(await stage.isStored(fileOf(7))).toBe(true);
    expect(stage.hub.requests).toEqual([
      `GET ${FILE}`,
      `GET ${FILE} bytes=1000-`,
      `GET ${FILE} bytes=101000-`,
    ]);
    expect(waits).toEqual([1_000, 2_000]);
    expect(stage.clock.pauses).toEqual(waits);
  });

  it('pauses, keeps what came, and goes on with it in a later session', async () => {
    await stage.pauseAfter(2_000);
    expect((await stage.stored()).byteLength).toBe(2_000);
    stage.store = new OriginFileStore(stage.folder);
    await stage.download();
    expect(await stage.isStored(fileOf(7))).toBe(true);
    expect(stage.hub.requests.at(-1)).toBe(`GET ${FILE} bytes=2000-`);
  });

  it('asks for nothing when everything is there already', async () => {
    const first = await stage.download();
    expect(await stage.download()).toEqual(first);
    expect(stage.hub.requests).toHaveLength(1);
  });

  it('starts anew when the file changed meanwhile', async () => {
    await stage.pauseAfter(2_000);
    stage.hub.files.set(FILE, { bytes: fileOf(11), tag: '"two"' });
    expect(await stage.download()).toMatchObject({ sha256: sha256(fileOf(11)) });
    expect(stage.hub.requests.slice(1)).toEqual([`GET ${FILE} bytes=2000-`, `GET ${FILE}`]);
  });

  it('starts anew when it cannot know whether the file changed', async () => {
    stage.hub.files.set(FILE, { bytes: fileOf(7), tag: 'W/"weak"' });
    await stage.pauseAfter(2_000);
    await stage.download();
    expect(stage.hub.requests.at(-1)).toBe(`GET ${FILE}`);
    expect(await stage.isStored(fileOf(7))).toBe(true);
  });

  it('goes on without a validator or Content-Range where the sha256 is known', async () => {
    const request = { sha256: sha256(fileOf(7)) };
    await stage.pauseAfter(2_000, request);
    stage.hub.faults.push({ hide: ['ETag', 'Content-Range'] });
    await stage.download(request);
    expect(stage.hub.requests).toHaveLength(2);
    expect(await stage.isStored(fileOf(7))).toBe(true);
  });

  it('starts anew when another file is asked for', async () => {
    const other = FILE.replace('main', 'next');
    stage.hub.files.set(other, { bytes: fileOf(11), tag: '"one"' });
    await stage.pauseAfter(2_000);
    await stage.download({ url: stage.hub.url(other) });
    expect(stage.hub.requests.at(-1)).toBe(`GET ${other}`);
    await stage.store.remove('encoders');
    await stage.pauseAfter(2_000, { sha256: sha256(fileOf(11)) });
    await stage.download({ sha256: sha256(fileOf(7)) });
    expect(stage.hub.requests.at(-1)).toBe(`GET ${FILE}`);
  });

  it('starts anew when what is there is longer than the file', async () => {
    await stage.pauseAfter(2_000);
    stage.hub.files.set(FILE, { bytes: fileOf(11, 1_500), tag: '"two"' });
    await stage.download();
    expect(await stage.isStored(fileOf(11, 1_500))).toBe(true);
  });

  it('takes the whole file from a server that knows no ranges', async () => {
    stage.hub.faults.push({ cutAfter: 1_000 }, { wholeFile: true });
    await stage.download();
    expect(await stage.isStored(fileOf(7))).toBe(true);
  });

  it('goes on after an answer that ended early without a word', async () => {
    let asked = 0;
    const headers = { 'Content-Length': String(LENGTH), ETag: '"one"' };
    await stage.download({}, {}, (url, init) =>
      asked++ === 0
        ? Promise.resolve(new Response(Uint8Array.from(fileOf(7).subarray(0, 1_000)), { headers }))
        : fetch(url, init),
    );
    expect(stage.hub.requests).toEqual([`GET ${FILE} bytes=1000-`]);
    expect(await stage.isStored(fileOf(7))).toBe(true);
  });

  it('takes a connection that brings nothing for broken, and only that', async () => {
    stage.hub.faults.push({ stallAfter: 1_000 });
    const onBytes = (bytes: number): void => {
      if (bytes === 1_000) setTimeout(() => stage.clock.expire());
    };
    await stage.download({}, { onBytes });
    expect(stage.hub.requests).toEqual([`GET ${FILE}`, `GET ${FILE} bytes=1000-`]);
    expect(stage.clock.isPatient).toBe(false);
  });

  it('tries again when the server is overloaded, after as long as it says', async () => {
    stage.hub.faults.push({ status: 503 }, { status: 429, headers: { 'Retry-After': '7' } });
    await stage.download();
    expect(stage.clock.pauses).toEqual([1_000, 7_000]);
  });

  it('gives up after six tries without progress, and keeps what came', async () => {
    stage.hub.faults.push(
      { cutAfter: 1_000 },
      ...Array.from({ length: 5 }, () => ({ status: 500 })),
    );
    await expect(stage.download()).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('What came is kept'),
    });
    expect(stage.clock.pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    expect((await stage.stored()).byteLength).toBe(1_000);
  });

  it('counts tries anew after a megabyte of progress', async () => {
    stage.hub.files.set(FILE, { bytes: fileOf(7, 7_000_000), tag: '"one"' });
    stage.hub.faults.push(...Array.from({ length: 6 }, () => ({ cutAfter: 1_100_000 })));
    await stage.download();
    expect(new Set(stage.clock.pauses)).toEqual(new Set([1_000]));
  });

  it('gives up when there is no server', async () => {
    await expect(stage.download({ url: 'http://127.0.0.1:1/model.onnx' })).rejects.toMatchObject({
      reason: 'unreachable',
    });
    expect(await stage.isClean()).toBe(true);
  });

  it('stops waiting for another try when it is paused', async () => {
    const controller = new AbortController();
    stage.hub.faults.push({ cutAfter: 1_000 });
    const paused = stage.download(
      {},
      {
        signal: controller.signal,
        onInterruption: () => controller.abort(),
      },
    );
    await expect(paused).rejects.toHaveProperty('name', 'AbortError');
    expect(stage.hub.requests).toHaveLength(1);
  });

  it('keeps what came when there is no more room', async () => {
    stage.store = new OriginFileStore(new FakeOriginFolder('', { bytes: LENGTH - 1 }));
    await expect(stage.download()).rejects.toMatchObject({ reason: 'no-room' });
    expect((await stage.stored()).byteLength).toBeGreaterThan(0);
  });

  it('is done by one at a time', async () => {
    const first = stage.download();
    await expect(stage.download()).rejects.toMatchObject({ reason: 'busy' });
    await first;
  });
});
