import { describe, expect, it } from 'vitest';
import { addEncoder } from '../../storage/encoders/add-encoder.ts';
import { emptyStorage, FACTS, FILES } from '../../storage/encoders/fixtures/encoder-storage.ts';
import type { StorageQuota } from '../../storage/encoders/room-for.ts';
import type { Fetch } from '../../core/fetch.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { fakeSource } from '../fakes/fake-encoders.ts';
import { libraryHandlers } from './library-handlers.ts';

function library(quota?: StorageQuota, fetch?: Fetch) {
  const storage = emptyStorage();
  const clock = { now: () => 0, after: () => () => undefined };
  const refuse = () => Promise.reject(new Error('Nothing is to be fetched.'));
  const context = {
    signal: new AbortController().signal,
    report: () => undefined,
    transfer: () => undefined,
  };
  return {
    handlers: libraryHandlers({ storage, quota, fetch: fetch ?? refuse, clock }),
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

  it('says before a download how much room is missing, by its real size, and what can go', async () => {
    const requests: string[] = [];
    const files = { weights: file('model.onnx', 100e6), tokenizer: file('tokenizer.json', 1e6) };
    const manifest = { id: 'scibert-int8', name: 'SciBERT', precision: 'int8', files };
    const fetch: Fetch = (url) => {
      requests.push(url);
      return Promise.resolve(new Response(JSON.stringify(manifest)));
    };
    const estimate = () => Promise.resolve({ usage: 0, quota: 150e6 });
    const { handlers, context, storage } = library({ estimate }, fetch);
    await addEncoder({ ...FACTS, name: 'Tiny' }, FILES, storage);
    const download = handlers.download({ formId: 'scibert-int8', baseUrl: 'http://app/' }, context);
    await expect(download).rejects.toThrow(
      /62\.0 MB are missing.* Delete one of these, then resume: Tiny \(0\.0 MB\)\./,
    );
    expect(requests).toEqual(['http://app/models/scibert-int8/manifest.json']);
  });

  it('tells of every request, and of where it was redirected to', async () => {
    const fetch: Fetch = () => {
      const response = new Response('', { status: 404 });
      const answer = { redirected: true, url: 'https://store.test/' };
      return Promise.resolve(
        Object.defineProperties(
          response,
          Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, { value }])),
        ),
      );
    };
    const { handlers, context } = library(undefined, fetch);
    const told: string[] = [];
    const report = (url: string): void => void told.push(url);
    void handlers.watchRequests(null, { ...context, report });
    const download = handlers.download({ formId: 'scibert-int8', baseUrl: 'http://app/' }, context);
    await expect(download).rejects.toBeInstanceOf(StorageError);
    expect(told.slice(0, 2)).toEqual([
      'http://app/models/scibert-int8/manifest.json',
      'https://store.test/',
    ]);
  });

  it('drops files with wrong bytes, and fetches a damaged download anew', async () => {
    const requests: string[] = [];
    const fetch: Fetch = (url) => {
      requests.push(url);
      return Promise.resolve(new Response('', { status: 500 }));
    };
    const { handlers, context, storage } = library(undefined, fetch);
    const id = 'scibert-int8';
    await handlers.save({ source: fakeSource(id), from: 'model.onnx' }, context);
    expect(await handlers.dropDamaged({ id }, context)).toBe(false);
    const writer = await storage.store.open(`encoders/${id}/weights`);
    await writer.truncate(0);
    await writer.append(new TextEncoder().encode('12345679'));
    await writer.close();
    expect(await handlers.dropDamaged({ id }, context)).toBe(true);
    expect((await handlers.list(null, context)).damaged).toMatchObject([{ id }]);
    const download = handlers.download({ formId: id, baseUrl: 'http://app/' }, context);
    await expect(download).rejects.toMatchObject({ reason: 'unreachable' });
    expect(requests).not.toEqual([]);
    expect((await handlers.list(null, context)).damaged).toEqual([]);
  });

  it('keeps a pack for each tag set and encoder, the newest in place of the one before', async () => {
    const { handlers, context } = library();
    const pack = { encoderId: 'a', tagSet: 'Topics / mine', content: 'old' };
    await handlers.savePack(pack, context);
    await handlers.savePack({ ...pack, content: 'new' }, context);
    await handlers.savePack({ ...pack, encoderId: 'b', content: 'other' }, context);
    expect((await handlers.listPacks(null, context)).map(({ content }) => content)).toEqual([
      'new',
      'other',
    ]);
    await handlers.removePacks({ encoderId: 'a' }, context);
    expect((await handlers.listPacks(null, context)).map(({ content }) => content)).toEqual([
      'other',
    ]);
  });
});

const file = (path: string, bytes: number) => ({ path, bytes, sha256: '0'.repeat(64) });
