import { describe, expect, it } from 'vitest';
import { createFakeApp, settled } from '../fakes/fake-app.ts';
import { FakeEncoders, fakeSource, packOf } from '../fakes/fake-encoders.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { FakeTab } from '../fakes/fake-tab.ts';

const SCIBERT = { source: fakeSource('scibert', 'SciBERT'), bytes: 8, licence: null };
const CHOICE = 'taglight.choice';

/** Two tabs that have MiniLM in use, and one place where encoders are kept. */
async function twoTabs() {
  const storage = new FakeStorage();
  const { library, packLibrary } = new FakeEncoders();
  const tab = new FakeTab();
  const there = storage.otherTab();
  const apps = [
    createFakeApp({ storage, library, packLibrary }),
    createFakeApp({ storage: there, tab, library, packLibrary }),
  ] as const;
  for (const app of apps) {
    app.actions.start();
    app.engine.becomeReady();
  }
  await settled();
  return { storage, library, packLibrary, tab, here: apps[0], other: apps[1] };
}

describe('following another tab', () => {
  it('uses the encoder that was chosen there, and lists what was kept there', async () => {
    const { here, other, library, packLibrary, storage } = await twoTabs();
    await packLibrary.save(packOf('scibert'));
    await library.save(SCIBERT.source, 'files');
    storage.otherTab().setItem('taglight.library', '1');
    await settled();
    here.actions.switching.choosePair('scibert', 'Made With ML');
    await settled();
    expect(other.engine.uses).toMatchObject([{ source: { id: 'scibert' } }]);
  });

  it('knows what was removed there', async () => {
    const { here, other, library, storage } = await twoTabs();
    await library.save(SCIBERT.source, 'files');
    storage.otherTab().setItem('taglight.library', '1');
    await settled();
    const listed = () => other.store.getState().encoders.some(({ id }) => id === 'scibert');
    expect(listed()).toBe(true);
    await here.actions.removeEncoder('scibert');
    await settled();
    expect(listed()).toBe(false);
  });

  it('waits until the tab is in sight', async () => {
    const { here, other, tab, library, packLibrary, storage } = await twoTabs();
    await packLibrary.save(packOf('scibert'));
    await library.save(SCIBERT.source, 'files');
    tab.hide();
    storage.setItem(CHOICE, '{"encoderId":"scibert","tagSet":"Made With ML","backends":{}}');
    await settled();
    expect(other.engine.uses).toHaveLength(0);
    tab.show();
    await settled();
    expect(other.engine.uses).toMatchObject([{ source: { id: 'scibert' } }]);
    expect(here.engine.uses).toHaveLength(0);
  });

  it('leaves what was chosen there alone where it cannot be opened here', async () => {
    const { other, library, packLibrary, storage } = await twoTabs();
    await packLibrary.save(packOf('scibert'));
    await library.save(SCIBERT.source, 'files');
    storage.setItem(CHOICE, '{"encoderId":"scibert","tagSet":"Made With ML","backends":{}}');
    await settled();
    other.engine.uses[0]!.reject(new Error('Out of memory'));
    await settled();
    expect(other.store.getState().choice.encoderId).toBe('all-MiniLM-L6-v2');
    expect(JSON.parse(storage.getItem(CHOICE)!)).toMatchObject({ encoderId: 'scibert' });
  });

  it('stays where it is for a pair that is not here', async () => {
    const { other, storage } = await twoTabs();
    storage.setItem(CHOICE, '{"encoderId":"nobody","tagSet":"Mine","backends":{}}');
    await settled();
    expect(other.engine.uses).toHaveLength(0);
    expect(other.store.getState().switching).toEqual({ phase: 'idle' });
  });

  it('runs the encoder where it was chosen to run there', async () => {
    const { other, storage } = await twoTabs();
    const choice = { ...other.store.getState().choice, backends: { 'all-MiniLM-L6-v2': 'wasm' } };
    storage.setItem(CHOICE, JSON.stringify(choice));
    await settled();
    expect(other.engine.uses).toMatchObject([{ options: { backend: 'wasm' } }]);
  });
});
