import { describe, expect, it } from 'vitest';
import { blobSource, bytesSource, partOf } from './byte-source.ts';
import { CheckpointError } from './checkpoint-error.ts';

const BYTES = Uint8Array.of(1, 2, 3, 4);

describe.each([
  ['bytes in memory', bytesSource('model.pt', BYTES)],
  ["bytes in Node's Buffer", bytesSource('model.pt', Buffer.from(BYTES))],
  [
    'part of another source',
    partOf(bytesSource('model.pt', Uint8Array.of(0, 1, 2, 3, 4, 5)), 1, 4),
  ],
  ['a blob', blobSource('model.pt', new Blob([BYTES]))],
])('%s as a source', (_, source) => {
  it('give slices', async () => {
    expect([...(await source.read(1, 3))]).toEqual([2, 3]);
    expect([...(await source.read(4, 4))]).toEqual([]);
  });

  it('give slices that can be copied', async () => {
    const slice = await source.read(1, 3);
    expect(slice.slice().buffer.byteLength).toBe(2);
  });

  it.each([
    [0, 5],
    [-1, 2],
    [3, 2],
    [NaN, 4],
  ])('refuse to read from %d to %d', async (start, end) => {
    await expect(source.read(start, end)).rejects.toThrow(CheckpointError);
    await expect(source.read(start, end)).rejects.toThrow('model.pt: ends at byte 4');
  });
});

describe('a file that was taken away', () => {
  it('is named, with what to do', async () => {
    const blob = {
      size: 4,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
    } as unknown as Blob;
    const reading = blobSource('model.pt', blob).read(0, 4);
    await expect(reading).rejects.toThrow('model.pt: can no longer be read');
  });
});
