import { describe, expect, it } from 'vitest';
import { emptyStorage } from '../../storage/encoders/fixtures/encoder-storage.ts';
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
