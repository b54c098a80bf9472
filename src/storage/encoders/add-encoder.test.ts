import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addEncoder } from './add-encoder.ts';
import { storedBytes } from './encoder-record.ts';
import { emptyStorage, FACTS, FILES, paths, put, text } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';
import { openEncoder } from './open-encoder.ts';

describe('addEncoder', () => {
  it('stores the files, and a record with their sizes and sha256', async () => {
    const storage = emptyStorage();
    const seen: number[] = [];
    const encoder = await addEncoder(FACTS, FILES, storage, {
      onBytes: (bytes) => seen.push(bytes),
    });
    expect(encoder).toMatchObject({ ...FACTS, storedAt: '2026-11-23T12:00:00.000Z' });
    expect(encoder.files[1]).toEqual({
      role: 'weights',
      name: 'model.safetensors',
      bytes: 7,
      sha256: createHash('sha256').update('weights').digest('hex'),
    });
    expect(storedBytes(encoder)).toBe(9);
    expect(seen).toEqual([2, 5, 9]);
    expect((await listEncoders(storage)).encoders).toEqual([encoder]);
    expect(await (await openEncoder('tiny', storage)).files.weights.text()).toBe('weights');
  });

  it('takes runs as they are made', async () => {
    async function* runs(): AsyncGenerator<Uint8Array> {
      yield text('one');
      yield await Promise.resolve(text('two'));
    }
    const storage = emptyStorage();
    await addEncoder(FACTS, [{ role: 'weights', name: 'model.onnx', runs: runs() }], storage);
    expect(await (await openEncoder('tiny', storage)).files.weights.text()).toBe('onetwo');
  });

  it('leaves nothing behind when making the files fails', async () => {
    const storage = emptyStorage();
    function* runs(): Generator<Uint8Array> {
      yield text('one');
      throw new Error('damaged');
    }
    const files = [FILES[0]!, { role: 'weights', name: 'model.onnx', runs: runs() } as const];
    await expect(addEncoder(FACTS, files, storage)).rejects.toThrow('damaged');
    expect(await paths(storage)).toEqual([]);
  });

  it('leaves nothing behind when it is told to stop, or when there is no room', async () => {
    const storage = emptyStorage();
    const controller = new AbortController();
    const stopped = addEncoder(FACTS, FILES, storage, {
      signal: controller.signal,
      onBytes: () => controller.abort(),
    });
    await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
    expect(await paths(storage)).toEqual([]);
    const small = emptyStorage(5);
    await expect(addEncoder(FACTS, FILES, small)).rejects.toMatchObject({ reason: 'no-room' });
    expect(await paths(small)).toEqual([]);
  });

  it('leaves nothing behind of facts that it could not read back', async () => {
    const storage = emptyStorage();
    await expect(addEncoder({ ...FACTS, poolings: [] }, FILES, storage)).rejects.toThrow('length');
    await expect(addEncoder(FACTS, FILES.slice(0, 1), storage)).rejects.toThrow('No weights');
    await expect(addEncoder({ ...FACTS, id: '../elsewhere' }, FILES, storage)).rejects.toThrow(
      'Not an id',
    );
    expect(await paths(storage)).toEqual([]);
  });

  it('does not overwrite a stored encoder', async () => {
    const storage = emptyStorage();
    await addEncoder(FACTS, FILES, storage);
    await expect(addEncoder(FACTS, FILES, storage)).rejects.toMatchObject({ reason: 'exists' });
    expect((await listEncoders(storage)).encoders).toHaveLength(1);
  });

  it('takes the place of what was left unfinished', async () => {
    const storage = emptyStorage();
    await put(storage, 'encoders/tiny/model.safetensors', 'half');
    await put(storage, 'encoders/tiny/old.bin', 'half');
    await addEncoder(FACTS, FILES, storage);
    expect(await paths(storage)).not.toContain('encoders/tiny/old.bin');
    expect(await (await openEncoder('tiny', storage)).files.weights.text()).toBe('weights');
  });
});
