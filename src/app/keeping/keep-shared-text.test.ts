import { expect, it } from 'vitest';
import { createFakeApp, type FakeApp } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';

/** A person's text in the storage of the next visits. */
function storageWith(text: string): FakeStorage {
  const storage = new FakeStorage();
  storage.setItem('taglight.text', text);
  return storage;
}

/** A visit that begins with what is kept, and takes a share. */
async function visit(storage: FakeStorage, share?: string): Promise<FakeApp> {
  const shares = share === undefined ? [] : [{ title: '', text: share, url: '', files: [] }];
  const app = createFakeApp({ storage, takeShares: () => Promise.resolve(shares) });
  await app.actions.takeShares(null);
  app.clock.advance(250);
  return app;
}

it('keeps the text that a share took the place of', async () => {
  const storage = storageWith('mine');
  await visit(storage, 'first');
  const { actions, store } = await visit(storage);
  expect(store.getState()).toMatchObject({
    text: 'first',
    replaced: { by: 'share', text: 'mine' },
  });
  actions.undoReplacement();
  expect(store.getState().text).toBe('mine');
});

it('keeps it through one share after another', async () => {
  const storage = storageWith('mine');
  for (const share of ['first', 'second', 'third']) await visit(storage, share);
  const { store } = await visit(storage);
  expect(store.getState()).toMatchObject({ text: 'third', replaced: { text: 'mine' } });
});

it('has a share that was written on in as the person’s text', async () => {
  const storage = storageWith('mine');
  const { actions, clock } = await visit(storage, 'first');
  actions.typeText('first, and more');
  clock.advance(250);
  const { store } = await visit(storage, 'second');
  expect(store.getState()).toMatchObject({
    text: 'second',
    replaced: { by: 'share', text: 'first, and more' },
  });
});

it('offers nothing any more once the text was put back and written on in', async () => {
  const storage = storageWith('mine');
  const { actions, clock } = await visit(storage, 'first');
  actions.undoReplacement();
  clock.advance(250);
  actions.typeText('mine, and more');
  clock.advance(250);
  const { store } = await visit(storage);
  expect(store.getState()).toMatchObject({ text: 'mine, and more', replaced: null });
});

it('knows a share from the text of another tab', async () => {
  const storage = storageWith('mine');
  await visit(storage, 'first');
  const other = createFakeApp({ storage: storage.otherTab() });
  other.actions.typeText('written elsewhere');
  other.clock.advance(250);
  const { store } = await visit(storage, 'second');
  expect(store.getState().replaced?.text).toBe('written elsewhere');
});
