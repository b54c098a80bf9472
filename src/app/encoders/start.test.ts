import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import { FakeEncoders, fakeSource, packOf } from '../fakes/fake-encoders.ts';
import { createFakeApp, type FakeApp, settled, startFakeApp } from '../fakes/fake-app.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { keep } from '../keeping/key-value-store.ts';

const MINILM = 'all-MiniLM-L6-v2';
const FAILURE = { message: 'No graphics card.', advice: '', detail: '' };
const NO_GPU = Object.assign(new Error('GPU'), { failure: FAILURE });

/** An app whose person chose this the last time, with SciBERT on the device. */
async function started(
  encoderId: string,
  backend: string,
  encoders = new FakeEncoders(),
): Promise<FakeApp> {
  const storage = new FakeStorage();
  const choice = { encoderId, tagSet: 'Made With ML', backends: { [encoderId]: backend } };
  keep(storage, 'taglight.choice', JSON.stringify(choice));
  encoders.kept = [{ source: fakeSource('scibert', 'SciBERT'), bytes: 8, licence: null }];
  encoders.keptPacks = [packOf('scibert')];
  const { library, packLibrary } = encoders;
  const app = createFakeApp({ storage, library, packLibrary });
  app.actions.start();
  await settled();
  return app;
}

describe('the start', () => {
  it.each([MINILM, 'scibert'])('opens %s where the person chose to run it', async (id) => {
    const { engine } = await started(id, 'wasm');
    expect(engine.starts).toBe(0);
    expect(engine.uses).toMatchObject([{ source: { id }, options: { backend: 'wasm' } }]);
  });

  it('needs no telling where nothing was chosen', async () => {
    const { engine } = await started(MINILM, 'auto');
    expect([engine.starts, engine.uses.length]).toEqual([1, 0]);
  });

  it.each([MINILM, 'scibert'])('says that the place to run %s is gone', async (id) => {
    const { engine, store } = await started(id, 'webgpu');
    engine.uses[0]!.reject(NO_GPU);
    await settled();
    expect(engine.uses[1]).toMatchObject({ source: { id }, options: { backend: 'auto' } });
    expect(store.getState().notices.map(inEnglish)).toEqual([
      expect.stringContaining(FAILURE.message),
    ]);
    expect(store.getState().choice.backends).toEqual({ [id]: 'auto' });
  });

  it('goes on with MiniLM where the encoder of before cannot be opened at all', async () => {
    const { engine, store } = await started('scibert', 'auto');
    engine.uses[0]!.reject(NO_GPU);
    await settled();
    expect(engine.starts).toBe(1);
    expect(store.getState().choice.encoderId).toBe(MINILM);
  });

  it.each([
    ['scibert-int8', 'SciBERT int8 is not kept on this device any more'],
    ['imported-1234', 'The encoder that you imported is not kept on this device any more'],
  ])('says that %s is gone, and goes on with MiniLM', async (encoderId, sentence) => {
    const { engine, store } = await started(encoderId, 'auto');
    expect(engine.starts).toBe(1);
    expect(store.getState().notices.map(inEnglish)).toEqual([expect.stringContaining(sentence)]);
    expect(store.getState().choice.encoderId).toBe(MINILM);
  });

  it('says that the encoder of before is damaged on the disk, and has it listed so', async () => {
    const encoders = new FakeEncoders();
    encoders.wrong.add('scibert');
    const { engine, store } = await started('scibert', 'auto', encoders);
    engine.uses[0]!.reject(NO_GPU);
    await settled();
    expect(engine.starts).toBe(1);
    const { notices, encoders: listed } = store.getState();
    expect(notices.map(inEnglish)).toEqual([expect.stringContaining('scibert is damaged')]);
    expect(listed.find(({ id }) => id === 'scibert')?.state.phase).toBe('failed');
  });

  it('says that a tag set is damaged, and takes the one that comes with the app', async () => {
    const encoders = new FakeEncoders();
    encoders.damagedPacks = ['Mine'];
    const storage = new FakeStorage();
    const choice = { encoderId: MINILM, tagSet: 'Mine', backends: {} };
    keep(storage, 'taglight.choice', JSON.stringify(choice));
    const { store } = await startFakeApp({ storage, packLibrary: encoders.packLibrary });
    await settled();
    expect(store.getState().notices.map(inEnglish)).toEqual([
      'What was kept of the tag set Mine is damaged: train or import it again.',
      'The tag set Mine is not kept on this device any more. Made With ML is in use.',
    ]);
  });

  it('takes no head that was made for other weights', async () => {
    const encoders = new FakeEncoders();
    const encoder = { ...fakePack.encoder, weightsSha256: '1'.repeat(64) };
    encoders.keptPacks = [{ ...fakePack, name: 'Mine', encoder }];
    const storage = new FakeStorage();
    const choice = { encoderId: MINILM, tagSet: 'Mine', backends: {} };
    keep(storage, 'taglight.choice', JSON.stringify(choice));
    const { store } = await startFakeApp({ storage, packLibrary: encoders.packLibrary });
    expect(store.getState()).toMatchObject({
      packState: { phase: 'ready', pack: { name: 'Made With ML' } },
      choice: { tagSet: 'Made With ML' },
    });
  });

  it('leaves what was chosen meanwhile as it is', async () => {
    const { engine, store } = await started('scibert', 'webgpu');
    engine.uses[0]!.reject(new DOMException('Overtaken.', 'AbortError'));
    await settled();
    expect(engine.uses).toHaveLength(1);
    expect(store.getState()).toMatchObject({ notices: [], choice: { encoderId: 'scibert' } });
  });
});
