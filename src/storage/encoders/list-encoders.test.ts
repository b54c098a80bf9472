import { describe, expect, it } from 'vitest';
import { addEncoder } from './add-encoder.ts';
import { deleteEncoder } from './delete-encoder.ts';
import type { EncoderStorage } from './encoder-storage.ts';
import { emptyStorage, FACTS, FILES, paths, put } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';
import { openEncoder } from './open-encoder.ts';
import { sweepEncoders } from './sweep-encoders.ts';

/** A stored encoder beside one whose record was spoilt. */
async function storageWith(spoil: (record: string) => string): Promise<EncoderStorage> {
  const storage = emptyStorage();
  await addEncoder(FACTS, FILES, storage);
  await addEncoder({ ...FACTS, id: 'spoilt' }, FILES, storage);
  const path = 'encoders/spoilt/record.json';
  await put(storage, path, spoil(await (await storage.store.read(path))!.text()));
  return storage;
}

describe('listEncoders', () => {
  it('lists nothing where nothing is stored', async () => {
    expect(await listEncoders(emptyStorage())).toEqual({
      encoders: [],
      damaged: [],
      unfinished: [],
    });
  });

  it.each([
    ['cut off', (record: string) => record.slice(0, 50), 'no JSON'],
    ['empty', () => '', 'no JSON'],
    ['of a later version', (record: string) => record.replace('"version": 1', '"version": 2'), '2'],
    ['without weights', (record: string) => record.replace('"weights"', '"config"'), 'No weights'],
    ['of another', (record: string) => record.replace('spoilt', 'tiny'), 'that of tiny'],
  ])('reports a record that is %s, and lists the others', async (_, spoil, fault) => {
    const { encoders, damaged } = await listEncoders(await storageWith(spoil));
    expect(encoders.map(({ id }) => id)).toEqual(['tiny']);
    expect(damaged).toEqual([
      { id: 'spoilt', bytes: expect.any(Number), fault: expect.stringContaining(fault) },
    ]);
  });

  it('reports an encoder whose file was cut or is gone', async () => {
    const storage = await storageWith((record) => record);
    await put(storage, 'encoders/spoilt/model.safetensors', 'weig');
    await storage.store.remove('encoders/tiny/tokenizer.json');
    const { encoders, damaged } = await listEncoders(storage);
    expect(encoders).toEqual([]);
    expect(damaged.map(({ fault }) => fault)).toEqual([
      'model.safetensors has 4 bytes instead of 7',
      'tokenizer.json has 0 bytes instead of 2',
    ]);
  });
});

describe('openEncoder', () => {
  it('gives facts and files', async () => {
    const storage = emptyStorage();
    await addEncoder(FACTS, FILES, storage);
    const { encoder, files } = await openEncoder('tiny', storage);
    expect(encoder.poolings).toEqual(['pooler', 'mean']);
    expect(Object.keys(files)).toEqual(['tokenizer', 'weights']);
    expect(await files.tokenizer!.text()).toBe('{}');
  });

  it('says what is the matter with the others', async () => {
    const storage = await storageWith(() => '');
    await expect(openEncoder('spoilt', storage)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(openEncoder('other', storage)).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('deleteEncoder', () => {
  it('deletes an encoder and a damaged one, with all their files', async () => {
    const storage = await storageWith(() => '');
    await deleteEncoder('spoilt', storage);
    await deleteEncoder('tiny', storage);
    await deleteEncoder('tiny', storage);
    expect(await paths(storage)).toEqual([]);
  });

  it('leaves no encoder that looks whole when it is cut off', async () => {
    const storage = await storageWith((record) => record);
    const { store } = storage;
    const cutOff = Object.assign(Object.create(store) as typeof store, {
      remove: (path: string) =>
        path === 'encoders/tiny' ? Promise.reject(new Error('crash')) : store.remove(path),
    });
    await expect(deleteEncoder('tiny', { ...storage, store: cutOff })).rejects.toThrow('crash');
    const { encoders, damaged } = await listEncoders(storage);
    expect([...encoders, ...damaged].map(({ id }) => id)).toEqual(['spoilt']);
  });

  it('leaves alone what is being added', async () => {
    const storage = emptyStorage();
    const adding = addEncoder(FACTS, FILES, storage);
    await expect(deleteEncoder('tiny', storage)).rejects.toMatchObject({ reason: 'busy' });
    await adding;
  });
});

describe('sweepEncoders', () => {
  it('removes what a crash left, and nothing else', async () => {
    const storage = await storageWith(() => '');
    const kept = await paths(storage);
    await put(storage, 'encoders/crashed/model.safetensors', 'half');
    await put(storage, 'encoders/tiny/model.safetensors.download.json', '{}');
    await put(storage, 'encoders/tiny/new-model.safetensors', 'half');
    await put(storage, 'encoders/paused/model.onnx', 'half');
    await put(storage, 'encoders/paused/model.onnx.download.json', '{}');
    await sweepEncoders(storage);
    const paused = ['model.onnx', 'model.onnx.download.json'].map(
      (name) => `encoders/paused/${name}`,
    );
    expect(await paths(storage)).toEqual([...kept, ...paused].toSorted());
    expect((await listEncoders(storage)).unfinished).toEqual([{ id: 'paused', bytes: 4 }]);
  });

  it('leaves alone what is being added', async () => {
    const storage = emptyStorage();
    const runs = sweepingRuns(storage);
    await addEncoder(FACTS, [{ role: 'weights', name: 'model.onnx', runs }], storage);
    expect((await listEncoders(storage)).encoders).toHaveLength(1);
  });
});

/** As when another tab starts while a file is written. */
async function* sweepingRuns(storage: EncoderStorage): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('one');
  await put(storage, 'encoders/tiny/tokenizer.json', '{}');
  await sweepEncoders(storage);
  expect(await paths(storage)).toContain('encoders/tiny/tokenizer.json');
  yield new TextEncoder().encode('two');
}
