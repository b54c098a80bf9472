import { describe, expect, it } from 'vitest';
import { addEncoder } from './add-encoder.ts';
import { emptyStorage, FACTS, FILES, paths, text } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';
import { openEncoder } from './open-encoder.ts';
import { replaceEncoder } from './replace-encoder.ts';
import { sweepEncoders } from './sweep-encoders.ts';
import type { NewFile } from './write-files.ts';

const RAW = { ...FACTS, kind: 'downloaded', format: 'pytorch', precision: 'fp32' } as const;
const RAW_FILES: readonly NewFile[] = [
  { role: 'tokenizer', name: 'tokenizer.json', runs: [text('raw')] },
  { role: 'weights', name: 'pytorch_model.bin', runs: [text('raw weights')] },
];

async function withRaw(quota?: number) {
  const storage = emptyStorage(quota);
  const raw = await addEncoder(RAW, RAW_FILES, storage);
  return { storage, raw, before: await paths(storage) };
}

describe('replaceEncoder', () => {
  it('puts an encoder in the place of another one', async () => {
    const { storage } = await withRaw();
    const encoder = await replaceEncoder(FACTS, FILES, storage);
    expect((await listEncoders(storage)).encoders).toEqual([encoder]);
    const { files } = await openEncoder('tiny', storage);
    expect(await files.weights.text()).toBe('weights');
    expect(await files.tokenizer!.text()).toBe('{}');
    expect(await paths(storage)).toHaveLength(3);
  });

  it('reads what it replaces while it writes', async () => {
    const { storage } = await withRaw();
    async function* runs(): AsyncGenerator<Uint8Array> {
      yield text('from ');
      yield text(await (await openEncoder('tiny', storage)).files.weights.text());
    }
    await replaceEncoder(FACTS, [{ role: 'weights', name: 'w', runs: runs() }], storage);
    expect(await (await openEncoder('tiny', storage)).files.weights.text()).toBe(
      'from raw weights',
    );
  });

  it('leaves the one before as it was when it fails, or when there is no room', async () => {
    const { storage, raw, before } = await withRaw();
    function* runs(): Generator<Uint8Array> {
      yield text('one');
      throw new Error('out of memory');
    }
    const files = [FILES[0]!, { role: 'weights', name: 'w', runs: runs() } as const];
    await expect(replaceEncoder(FACTS, files, storage)).rejects.toThrow('out of memory');
    expect(await paths(storage)).toEqual(before);
    expect((await listEncoders(storage)).encoders).toEqual([raw]);

    const small = await withRaw(1_000);
    const large = [{ role: 'weights', name: 'w', runs: [new Uint8Array(2_000)] } as const];
    const tooLarge = replaceEncoder(FACTS, large, small.storage);
    await expect(tooLarge).rejects.toMatchObject({ reason: 'no-room' });
    expect(await paths(small.storage)).toEqual(small.before);
  });

  it('leaves the one before as it was when the page goes away meanwhile', async () => {
    const { storage, raw, before } = await withRaw();
    let reached = (): void => undefined;
    const halfway = new Promise<void>((resolve) => (reached = resolve));
    async function* runs(): AsyncGenerator<Uint8Array> {
      yield text('one');
      reached();
      await new Promise(() => undefined);
    }
    void replaceEncoder(FACTS, [{ role: 'weights', name: 'w', runs: runs() }], storage);
    await halfway;
    // What is locked is freed with the page, so the next one starts with locks of its own.
    const afterwards = { ...emptyStorage(), store: storage.store };
    expect((await listEncoders(afterwards)).encoders).toEqual([raw]);
    expect(await paths(afterwards)).toHaveLength(before.length + 1);
  });

  it('removes half of what was to replace an encoder at the next start', async () => {
    const { storage, before } = await withRaw();
    const writer = await storage.store.open('encoders/tiny/new-tokenizer.json');
    await writer.append(text('half'));
    await writer.close();
    await sweepEncoders(storage);
    expect(await paths(storage)).toEqual(before);
  });
});
