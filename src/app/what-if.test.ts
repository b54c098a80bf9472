import { describe, expect, it } from 'vitest';
import { settled, startFakeApp } from './fakes/fake-app.ts';
import { encodedText } from './fakes/fake-engine.ts';
import { FakeStorage } from './fakes/fake-storage.ts';

async function pinnedApp() {
  const app = await startFakeApp();
  app.actions.typeText('cats');
  app.engine.call(0).resolve(encodedText([2, 0, 0]));
  await settled();
  app.actions.pin();
  return app;
}

describe('what if', () => {
  it('keeps a text with its tags while the other one is edited', async () => {
    const { actions, store, engine } = await pinnedApp();
    actions.typeText('dogs');
    engine.call(engine.calls.length - 1).resolve(encodedText([0, 2, 0]));
    await settled();
    const { pinned, text } = store.getState();
    expect(text).toBe('dogs');
    expect(pinned?.text).toBe('cats');
    expect(pinned?.result?.probabilities[0]).toBeCloseTo(0.787, 3);
  });

  it('reads it anew when the encoder is another one', async () => {
    const { store, engine } = await pinnedApp();
    const before = engine.calls.length;
    engine.becomeReady();
    const again = engine.calls.slice(before).find(({ text }) => text === 'cats');
    again!.resolve(encodedText([0, 3, 0]));
    await settled();
    expect(store.getState().pinned?.result?.probabilities[1]).toBeGreaterThan(0.9);
  });

  it('is there after a reload, and gone once it is unpinned', async () => {
    const storage = new FakeStorage();
    storage.setItem('taglight.pinned', 'cats');
    const { store, engine, actions } = await startFakeApp({ storage });
    expect(engine.calls.map(({ text }) => text)).toContain('cats');
    expect(store.getState().pinned?.text).toBe('cats');
    actions.unpin();
    expect(store.getState().pinned).toBeNull();
    expect(storage.getItem('taglight.pinned')).toBeNull();
  });

  it('pins nothing where there is no text', async () => {
    const { actions, store } = await startFakeApp();
    actions.pin();
    expect(store.getState().pinned).toBeNull();
  });
});
