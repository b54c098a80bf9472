import { describe, expect, it } from 'vitest';
import type { TagPack } from '../core/tag-pack.ts';
import { createFakeApp, settled, startFakeApp } from './fakes/fake-app.ts';
import { encodedText } from './fakes/fake-engine.ts';
import { fakePack } from './fakes/fake-pack.ts';
import { FakeStorage } from './fakes/fake-storage.ts';
import { pageState } from './page-state.ts';

describe('app', () => {
  it('waits for encoder and tag set before it reads', async () => {
    let loaded: ((pack: TagPack) => void) | undefined;
    const { actions, engine, store } = createFakeApp({
      loadPack: () => new Promise((resolve) => (loaded = resolve)),
    });
    actions.start();
    expect(engine.starts).toBe(1);
    actions.typeText('cats');
    engine.becomeReady();
    expect(engine.calls).toHaveLength(0);
    expect(pageState(store.getState())).toBe('loading');
    loaded?.(fakePack);
    await settled();
    expect(engine.call(0).text).toBe('cats');
  });

  it('keeps the text through a failed load and reads it after the retry', async () => {
    const { actions, engine, store } = createFakeApp();
    actions.start();
    actions.typeText('cats');
    const failure = {
      message: 'minilm.weights is missing.',
      advice: 'Put it back.',
      detail: '404',
    };
    engine.become({ phase: 'failed', failure });
    await settled();
    expect(pageState(store.getState())).toBe('failed');

    actions.retry();
    expect(engine.starts).toBe(2);
    engine.become({ phase: 'loading', what: 'MiniLM', loadedBytes: 0, totalBytes: 10 });
    expect(pageState(store.getState())).toBe('loading');
    engine.becomeReady();
    expect(engine.call(0).text).toBe('cats');
  });

  it('loads the encoder anew without a stale failure in the way', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).reject(new Error('worker ended'));
    await settled();
    engine.become({ phase: 'loading', what: 'MiniLM', loadedBytes: 0, totalBytes: 10 });
    expect(pageState(store.getState())).toBe('loading');
    engine.becomeReady();
    expect(pageState(store.getState())).toBe('busy');
  });

  it('loads the tag set again on retry, and not the encoder that is there', async () => {
    let attempts = 0;
    const { actions, engine, store } = await startFakeApp({
      loadPack: () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('404')) : Promise.resolve(fakePack);
      },
    });
    expect(pageState(store.getState())).toBe('failed');
    actions.retry();
    await settled();
    expect(pageState(store.getState())).toBe('ready');
    expect(engine.starts).toBe(1);
  });

  it('puts a cleared text back', async () => {
    const { actions, store } = await startFakeApp();
    actions.typeText('cats');
    actions.replaceText('', 'clear');
    expect(store.getState()).toMatchObject({ text: '', replaced: { by: 'clear', text: 'cats' } });
    actions.undoReplacement();
    expect(store.getState()).toMatchObject({ text: 'cats', replaced: null, textRevision: 2 });
  });

  it('loses neither text when an undo is undone', async () => {
    const { actions, store } = await startFakeApp();
    actions.typeText('mine');
    actions.replaceText('sample', 'sample');
    actions.undoReplacement();
    expect(store.getState().text).toBe('mine');
    actions.undoReplacement();
    expect(store.getState().text).toBe('sample');
  });

  it('shows the text of a link and can put the kept one back', () => {
    const storage = new FakeStorage();
    storage.setItem('taglight.text', 'mine');
    const { actions, store } = createFakeApp({ storage, linkedText: 'from a link' });
    expect(store.getState().text).toBe('from a link');
    actions.undoReplacement();
    expect(store.getState().text).toBe('mine');
  });

  it('copies the result as text', async () => {
    const { actions, clipboard, engine } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    actions.setThreshold({ on: true });
    await actions.copyResult();
    expect(clipboard).toEqual([
      [
        'Tag: other',
        'vision     78.7 %',
        'language   10.7 %',
        'other      10.7 %',
        'Below 90.0 % the tag is other',
        'Tag set: Made With ML',
        'Encoder: all-MiniLM-L6-v2, WASM int8',
        'Read: 10 tokens in 1 window',
      ].join('\n'),
    ]);
  });
});
