import { describe, expect, it } from 'vitest';
import { settled, startFakeApp } from './fakes/fake-app.ts';
import { encodedText } from './fakes/fake-engine.ts';
import { pageState } from './page-state.ts';

const abortError = () => new DOMException('The run was aborted.', 'AbortError');

describe('live tagging', () => {
  it('reads at once what is typed while nothing is under way', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    expect(engine.call(0).text).toBe('cats');
    expect(engine.call(0).options.pooling).toBe('mean');
    expect(pageState(store.getState())).toBe('busy');

    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(store.getState().result?.probabilities[0]).toBeCloseTo(0.787, 3);
    expect(pageState(store.getState())).toBe('ready');
  });

  it('tells the language after the tags, and keeps the hint while a newer text is read', async () => {
    const { actions, engine, store } = await startFakeApp();
    const german = { code: 'de', name: 'German' };
    const asked: ((language: typeof german | null) => void)[] = [];
    engine.detectLanguage = () => new Promise((resolve) => void asked.push(resolve));
    actions.typeText('Katzen');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(store.getState()).toMatchObject({ tagging: { phase: 'idle' }, languageHint: null });
    expect(store.getState().result).not.toBeNull();
    asked[0]!(german);
    await settled();
    expect(store.getState().languageHint).toEqual(german);

    actions.typeText('Katzen are cats');
    engine.call(1).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(store.getState().languageHint).toEqual(german);
    asked[1]!(null);
    await settled();
    expect(store.getState().languageHint).toBeNull();
  });

  it('says nothing of the language of an outdated text', async () => {
    const { actions, engine, store } = await startFakeApp();
    let tell = (): void => undefined;
    engine.detectLanguage = () =>
      new Promise((resolve) => (tell = () => resolve({ code: 'de', name: 'German' })));
    actions.typeText('Katzen');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    actions.replaceText('', 'clear');
    tell();
    await settled();
    expect(store.getState().languageHint).toBeNull();
  });

  it('never shows the result of an outdated text', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    actions.typeText('cats and dogs');
    engine.call(0).resolve(encodedText([9, 0, 0]));
    await settled();
    expect(store.getState().result).toBeNull();
    expect(pageState(store.getState())).toBe('busy');
    expect(engine.call(1).text).toBe('cats and dogs');
  });

  it('drops the work under way and lets only the newest text wait', async () => {
    const { actions, engine } = await startFakeApp();
    actions.typeText('a');
    actions.typeText('ab');
    actions.typeText('abc');
    expect(engine.calls).toHaveLength(1);
    expect(engine.call(0).options.signal?.aborted).toBe(true);

    engine.call(0).reject(abortError());
    await settled();
    expect(engine.calls.map(({ text }) => text)).toEqual(['a', 'abc']);
  });

  it('keeps the last result while a newer text is read', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    const { result } = store.getState();
    actions.typeText('cats and');
    expect(result).not.toBeNull();
    expect(store.getState().result).toBe(result);
  });

  it('takes the result away with the last word', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    actions.typeText(' \n\t');
    expect(store.getState().result).toBeNull();
    expect(engine.calls).toHaveLength(1);
    expect(pageState(store.getState())).toBe('ready');
  });

  it('does not let a run that ends late bring a cleared text back', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    actions.replaceText('', 'clear');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(store.getState().result).toBeNull();
    expect(engine.calls).toHaveLength(1);
  });

  it('weighs windows by their tokens', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats. words');
    const encoded = encodedText([50, 0, 0], [0, 50, 0]);
    const windows = encoded.windows.map((window, i) => ({ ...window, tokens: i === 0 ? 30 : 10 }));
    engine.call(0).resolve({ ...encoded, windows });
    await settled();
    expect([...(store.getState().result?.probabilities ?? [])]).toEqual([
      expect.closeTo(0.75),
      expect.closeTo(0.25),
      expect.closeTo(0),
    ]);
  });

  it('tells the progress and the time left, but not that of an outdated run', async () => {
    const { actions, clock, engine, store } = await startFakeApp();
    actions.typeText('a long text');
    clock.advance(2000);
    engine.call(0).options.onProgress?.({ windowsDone: 10, windowsTotal: 50 });
    const progress = { windowsDone: 10, windowsTotal: 50, remainingMilliseconds: 8000 };
    expect(store.getState().tagging).toEqual({ phase: 'running', progress });

    actions.typeText('a longer text');
    engine.call(0).options.onProgress?.({ windowsDone: 20, windowsTotal: 50 });
    expect(store.getState().tagging).toEqual({ phase: 'running', progress });
  });

  it('stops when asked, and reads on when asked', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('a long text');
    actions.stopReading();
    expect(engine.call(0).options.signal?.aborted).toBe(true);
    expect(store.getState().tagging.phase).toBe('stopped');
    engine.call(0).reject(abortError());
    await settled();
    expect(engine.calls).toHaveLength(1);
    expect(pageState(store.getState())).toBe('ready');

    actions.readOn();
    engine.call(1).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(store.getState().result).not.toBeNull();
  });

  it('shows what an encoder that gave up says, and reads again on retry', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    const failure = { message: 'The worker ended.', advice: 'Retry.', detail: 'out of memory' };
    engine.call(0).reject(Object.assign(new Error('worker'), { failure }));
    await settled();
    expect(store.getState().tagging).toEqual({ phase: 'failed', failure });
    expect(pageState(store.getState())).toBe('failed');
    expect(store.getState().text).toBe('cats');

    actions.retry();
    engine.call(1).resolve(encodedText([2, 0, 0]));
    await settled();
    expect(pageState(store.getState())).toBe('ready');
  });

  it('fails in words when the head is for another encoder', async () => {
    const { actions, engine, store } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0, 0]));
    await settled();
    const { tagging } = store.getState();
    expect(tagging.phase === 'failed' && tagging.failure.detail).toContain('The head takes 3');
  });
});
