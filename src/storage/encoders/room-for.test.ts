import { describe, expect, it } from 'vitest';
import { addEncoder } from './add-encoder.ts';
import { emptyStorage, FACTS, FILES, text } from './fixtures/encoder-storage.ts';
import { roomFor } from './room-for.ts';

const MB = 1_000_000;
const quotaOf = (usage: number, quota: number) => ({
  estimate: () => Promise.resolve({ usage, quota }),
});

describe('roomFor', () => {
  it('says that it fits, with something to spare', async () => {
    expect(await roomFor(50 * MB, quotaOf(40 * MB, 100 * MB), [])).toEqual({
      fits: true,
      freeBytes: 60 * MB,
      missingBytes: 0,
      deletable: [],
    });
  });

  it('says how much is missing, and what can be deleted, the largest first', async () => {
    const storage = emptyStorage();
    const small = await addEncoder(FACTS, FILES, storage);
    const runs = [text('much more than that')];
    const large = await addEncoder(
      { ...FACTS, id: 'large' },
      [{ role: 'weights', name: 'model.onnx', runs }],
      storage,
    );
    const room = await roomFor(51 * MB, quotaOf(40 * MB, 100 * MB), [small, large]);
    expect(room).toMatchObject({ fits: false, missingBytes: MB });
    expect(room.deletable).toEqual([
      { encoder: large, bytes: 19 },
      { encoder: small, bytes: 9 },
    ]);
  });

  it.each([
    ['has no storage', undefined],
    ['says nothing', {}],
    ['says only half', { estimate: () => Promise.resolve({ usage: 5 }) }],
    ['refuses to say', { estimate: () => Promise.reject(new Error('no')) }],
  ])('lets the download try where the browser %s', async (_, quota) => {
    expect(await roomFor(MB, quota, [])).toMatchObject({ fits: true, freeBytes: null });
  });

  it('says that nothing is free where more is used than allowed', async () => {
    expect(await roomFor(0, quotaOf(3 * MB, 2 * MB), [])).toMatchObject({ freeBytes: 0 });
  });
});
