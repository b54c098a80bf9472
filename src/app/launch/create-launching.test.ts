import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import type { Share } from '../../storage/shares/share.ts';
import { createFakeApp, type FakeApp, settled } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { watchInstall } from './browser-install.ts';

const NOTHING: Share = { title: '', text: '', url: '', files: [] };

/** An app that finds shares waiting, with the places that it went to. */
function openApp(shares: readonly Share[], kept = ''): FakeApp & { readonly places: string[] } {
  const storage = new FakeStorage();
  if (kept !== '') storage.setItem('taglight.text', kept);
  const places: string[] = [];
  const waiting = [...shares];
  const app = createFakeApp({
    storage,
    setHash: (hash) => places.push(hash),
    takeShares: () => Promise.resolve(waiting.splice(0)),
  });
  return { ...app, places };
}

describe('takeShares', () => {
  it('shows a shared text, and can put back the one that was there', async () => {
    const { actions, places, store } = openApp([{ ...NOTHING, title: 'A paper' }], 'mine');
    await actions.takeShares('kept');
    expect(places).toEqual(['#/text']);
    expect(store.getState()).toMatchObject({
      text: 'A paper',
      replaced: { by: 'share', text: 'mine' },
    });
    actions.undoReplacement();
    expect(store.getState().text).toBe('mine');
  });

  it('takes what waits once', async () => {
    const { actions, store } = openApp([{ ...NOTHING, text: 'shared' }]);
    await actions.takeShares('kept');
    actions.typeText('written since');
    await actions.takeShares('kept');
    expect(store.getState().text).toBe('written since');
  });

  it('joins the texts of several, so that none takes the place of another', async () => {
    const { actions, store } = openApp(
      [
        { ...NOTHING, text: 'first' },
        { ...NOTHING, text: 'second' },
      ],
      'mine',
    );
    await actions.takeShares('kept');
    expect(store.getState()).toMatchObject({ text: 'first\n\nsecond', replaced: { text: 'mine' } });
  });

  it('takes files to where they belong, beside a text', async () => {
    const files = [new File(['cats'], 'a.txt')];
    const { actions, documentsWorker, places, store } = openApp([
      { ...NOTHING, text: 'See this.', files },
    ]);
    await actions.takeShares('kept');
    await settled();
    expect(places).toEqual(['#/text', '#/documents']);
    expect(store.getState().text).toBe('See this.');
    expect(store.getState().files.map(({ name }) => name)).toEqual(['a.txt']);
    expect(documentsWorker.asked).toContain('open');
  });

  it('takes what a crash left, though the address says nothing of it', async () => {
    const { actions, store } = openApp([{ ...NOTHING, text: 'shared' }]);
    await actions.takeShares(null);
    expect(store.getState().text).toBe('shared');
  });

  it.each([
    ['empty', 'Nothing came'],
    ['too-large', 'is too large'],
    ['no-room', 'gives no room'],
    ['missed', 'Share it once more'],
  ] as const)('says why nothing was handed over: %s', async (outcome, sentence) => {
    const { actions, store } = openApp([], 'mine');
    await actions.takeShares(outcome);
    expect(inEnglish(store.getState().notices[0]!)).toContain(sentence);
    expect(store.getState().text).toBe('mine');
  });

  it('says so where the browser refuses to give back what it was given', async () => {
    const takeShares = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));
    const { actions, store } = createFakeApp({ takeShares });
    await actions.takeShares(null);
    expect(store.getState().notices).toEqual([]);
    await actions.takeShares('kept');
    expect(inEnglish(store.getState().notices[0]!)).toContain('gives no room');
  });

  it('leaves all as it is where nothing was shared', async () => {
    const { actions, places, store } = openApp([], 'mine');
    await actions.takeShares(null);
    expect(store.getState()).toMatchObject({ text: 'mine', replaced: null });
    expect(places).toEqual([]);
  });
});

describe('install', () => {
  it('follows the browser, and has it ask', async () => {
    const page = new EventTarget();
    const install = watchInstall({ page, isInstalled: false, isByMenu: false });
    const { actions, store } = createFakeApp({ install });
    expect(store.getState().install).toBe('unknown');
    let prompts = 0;
    const prompt = (): void => void (prompts += 1);
    page.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
    expect(store.getState().install).toBe('offered');
    await actions.install();
    expect(prompts).toBe(1);
    page.dispatchEvent(new Event('appinstalled'));
    expect(store.getState().install).toBe('installed');
  });
});

it('brings the files of a launch', async () => {
  const file = new File(['cats'], 'a.txt');
  const { store } = createFakeApp({
    launches: {
      queue: {
        setConsumer: (consumer) =>
          consumer({ files: [{ name: 'a.txt', getFile: () => Promise.resolve(file) }] }),
      },
      isReload: false,
    },
  });
  await settled();
  expect(store.getState().files.map(({ name }) => name)).toEqual(['a.txt']);
});
