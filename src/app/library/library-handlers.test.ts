import { describe, expect, it } from 'vitest';
import { addEncoder } from '../../storage/encoders/add-encoder.ts';
import { emptyStorage, FACTS, FILES } from '../../storage/encoders/fixtures/encoder-storage.ts';
import { fakeSource } from '../fakes/fake-encoders.ts';
import { libraryHandlers } from './library-handlers.ts';

function library() {
  const storage = emptyStorage();
  const clock = { now: () => 0, after: () => () => undefined };
  const refuse = () => Promise.reject(new Error('Nothing is to be fetched.'));
  const context = {
    signal: new AbortController().signal,
    report: () => undefined,
    transfer: () => undefined,
  };
  return {
    handlers: libraryHandlers({ storage, quota: undefined, fetch: refuse, clock }),
    context,
    storage,
  };
}

describe('the library', () => {
  it('gives back what it keeps, and nothing of what was removed', async () => {
    const { handlers, context } = library();
    const source = fakeSource('imported-1', 'Mine');
    await handlers.save({ source, from: 'model.pt' }, context);
    const { encoders } = await handlers.list(null, context);
    const [kept] = encoders;
    expect(kept?.source).toMatchObject({ id: 'imported-1', name: 'Mine', format: 'compact' });
    expect(kept && 'blob' in kept.source.weights && (await kept.source.weights.blob.text())).toBe(
      '12345678',
    );
    await handlers.remove({ id: 'imported-1' }, context);
    expect((await handlers.list(null, context)).encoders).toEqual([]);
  });

  it('keeps a whole download until the encoder made of it is kept', async () => {
    const { handlers, context, storage } = library();
    const id = 'scibert-int8';
    const raw = { ...FACTS, id, kind: 'downloaded', format: 'onnx' } as const;
    await addEncoder(raw, FILES, storage);
    const { partial } = await handlers.list(null, context);
    expect(partial).toEqual([{ id, bytes: 9, isWhole: true }]);
    const files = await handlers.download({ formId: id, baseUrl: 'http://app/' }, context);
    expect(files.map(({ name }) => name)).toEqual(['tokenizer.json', 'model.safetensors']);

    const source = fakeSource(id, 'SciBERT');
    const empty = { ...source, weights: { name: 'model.onnx', blob: new Blob() } };
    await expect(handlers.save({ source: empty, from: 'model.onnx' }, context)).rejects.toThrow(
      'Expected >=1',
    );
    expect((await handlers.list(null, context)).partial).toEqual(partial);

    await handlers.save({ source, from: 'model.onnx' }, context);
    const list = await handlers.list(null, context);
    expect([list.partial, list.encoders[0]?.source.id]).toEqual([[], id]);
  });

  it('keeps a pack for each tag set and encoder, the newest in place of the one before', async () => {
    const { handlers, context } = library();
    const pack = { encoderId: 'a', tagSet: 'Topics / mine', content: 'old' };
    await handlers.savePack(pack, context);
    await handlers.savePack({ ...pack, content: 'new' }, context);
    await handlers.savePack({ ...pack, encoderId: 'b', content: 'other' }, context);
    expect(await handlers.listPacks(null, context)).toEqual(['new', 'other']);
    await handlers.removePacks({ encoderId: 'a' }, context);
    expect(await handlers.listPacks(null, context)).toEqual(['other']);
  });
});
