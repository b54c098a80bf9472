import { describe, expect, it } from 'vitest';
import { FILE, fileOf, LENGTH, PATH, sha256, stageDownloads } from '../fixtures/stage-downloads.ts';

const stage = stageDownloads();

describe('downloadFile', () => {
  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [401, 'refused'],
    [403, 'refused'],
    [416, 'refused'],
  ])('says what an HTTP %i means, at once', async (status, reason) => {
    stage.hub.faults.push({ status });
    await expect(stage.download()).rejects.toMatchObject({ reason });
    expect(stage.hub.requests).toHaveLength(1);
    expect(await stage.isClean()).toBe(true);
  });

  it('refuses a page with status 200, and keeps what came before', async () => {
    stage.hub.faults.push({ page: true });
    await expect(stage.download()).rejects.toMatchObject({ reason: 'wrong-file' });
    expect(await stage.isClean()).toBe(true);
    await stage.pauseAfter(2_000);
    stage.hub.faults.push({ page: true });
    await expect(stage.download()).rejects.toThrow('a web page');
    expect((await stage.stored()).byteLength).toBe(2_000);
  });

  it('refuses a file that begins like no ONNX model, though it says nothing of its kind', async () => {
    stage.hub.files.set(FILE, { bytes: new TextEncoder().encode('x'.repeat(LENGTH)), tag: null });
    await expect(stage.download()).rejects.toThrow('no ONNX model');
    expect(await stage.isClean()).toBe(true);
  });

  it.each([
    ['empty', 0],
    ['tiny', 3],
  ])('refuses an %s file', async (_, length) => {
    stage.hub.files.set(FILE, { bytes: new Uint8Array(length), tag: null });
    await expect(stage.download()).rejects.toMatchObject({ reason: 'wrong-file' });
    expect(await stage.isClean()).toBe(true);
  });

  it('refuses wrong bytes by their sha256', async () => {
    await expect(stage.download({ sha256: sha256(fileOf(11)) })).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await stage.isClean()).toBe(true);
  });

  it('finds by the sha256 that bytes in the stage.store were damaged', async () => {
    const request = { sha256: sha256(fileOf(7)), bytes: LENGTH };
    await stage.pauseAfter(2_000, request);
    const writer = await stage.store.open(PATH);
    await writer.truncate(1_000);
    await writer.append(new Uint8Array(1_000));
    await writer.close();
    await expect(stage.download(request)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it.each([
    ['shorter', LENGTH - 1],
    ['longer', LENGTH + 1],
  ])('refuses a file that is %s than it has to be', async (_, length) => {
    stage.hub.files.set(FILE, { bytes: fileOf(7, length), tag: null });
    await expect(stage.download({ bytes: LENGTH })).rejects.toMatchObject({ reason: 'damaged' });
    expect(await stage.isClean()).toBe(true);
  });

  it('stops a body that goes on beyond the size it has to be', async () => {
    stage.hub.files.set(FILE, { bytes: fileOf(7, LENGTH + 1), tag: null });
    stage.hub.faults.push({ hide: ['Content-Length'] });
    await expect(stage.download({ bytes: LENGTH })).rejects.toThrow('damaged');
  });
});
