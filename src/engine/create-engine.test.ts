import { describe, expect, it, vi } from 'vitest';
import { createEngine } from './create-engine.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EngineError } from './engine-error.ts';
import type { EngineDependencies } from './engine-run.ts';
import type { EngineState } from './engine.ts';
import { fakeWorker, type FakeWorker } from './fakes/fake-worker.ts';
import type { PlannerCalls } from './planner-calls.ts';

const DAMAGED = new EngineError({
  message: 'The model file w is damaged.',
  advice: 'Retry.',
  detail: '',
});
const FILE = { name: 'w', url: 'https://app.test/w', bytes: 10, sha256: '' };

/** An engine whose planner makes a window of each word and whose encoder answers with its length. */
function start(open: () => Promise<void> = () => Promise.resolve()) {
  const encoders: FakeWorker[] = [];
  const planners: FakeWorker[] = [];
  const opened: { pooling: string; shared: boolean }[] = [];
  const dependencies: EngineDependencies = {
    encoder: {
      id: 'tiny',
      name: 'Tiny',
      precision: 'int8',
      windowTokens: 256,
      languages: ['en'],
      weights: FILE,
      tokenizer: FILE,
    },
    pooling: 'mean',
    cores: 2,
    now: () => 0,
    createPlanner() {
      const worker = fakeWorker<PlannerCalls>({
        open: () => Promise.resolve(null),
        plan({ text }) {
          if (text === 'crash') planners.at(-1)!.crash('out of memory');
          const words = [...text.matchAll(/\w+/g)];
          return Promise.resolve({
            bounds: Int32Array.from(
              words.flatMap(({ 0: word, index }) => [index, index + word.length, word.length]),
            ),
            ids: Int32Array.from(words.join('').replaceAll(',', ''), (c) => c.charCodeAt(0)),
            unknownTokens: 0,
          });
        },
        detectLanguage: ({ text }) =>
          Promise.resolve(text.startsWith('ein') ? { code: 'de', name: 'German' } : null),
      });
      planners.push(worker);
      return worker;
    },
    createEncoder() {
      const worker = fakeWorker<EncoderCalls>({
        async open({ weights, pooling }, { report }) {
          opened.push({ pooling, shared: 'blob' in weights });
          report({ loadedBytes: 5, totalBytes: 10 });
          await open();
          return { weights: new Blob(['weights']) };
        },
        encode: ({ batch }) => Promise.resolve(batch.map((ids) => Float32Array.of(ids.length))),
      });
      encoders.push(worker);
      return worker;
    },
  };
  const engine = createEngine(dependencies);
  const states: EngineState[] = [];
  engine.subscribe((state) => states.push(state));
  engine.start();
  return { engine, states, encoders, planners, opened };
}

describe('createEngine', () => {
  it('says how far loading is, then that it is ready', async () => {
    const { engine, states } = start();
    await engine.encode('word', { pooling: 'mean' });
    expect(
      states.map((state) => (state.phase === 'loading' ? state.loadedBytes : state.phase)),
    ).toEqual([0, 5, 'ready']);
  });

  it('encodes windows in order and counts those that were not remembered', async () => {
    const { engine } = start();
    const first = await engine.encode('one three', { pooling: 'mean' });
    expect(first.windows.map(({ start: from, end, vector }) => [from, end, vector[0]])).toEqual([
      [0, 3, 3],
      [4, 9, 5],
    ]);
    expect(first.encodedWindows).toBe(2);
    expect((await engine.encode('one four three', { pooling: 'mean' })).encodedWindows).toBe(1);
  });

  it('fails in words, and starts anew when told to', async () => {
    let broken = true;
    const { engine, states } = start(() => (broken ? Promise.reject(DAMAGED) : Promise.resolve()));
    const early = engine.encode('word', { pooling: 'mean' });
    await expect(early).rejects.toThrow('damaged');
    expect(engine.state).toMatchObject({
      phase: 'failed',
      failure: { message: 'The model file w is damaged.' },
    });
    broken = false;
    engine.start();
    await engine.encode('word', { pooling: 'mean' });
    expect(states.at(-1)).toMatchObject({ phase: 'ready' });
  });

  it('starts once, however often it is told to', async () => {
    const { engine, encoders } = start();
    engine.start();
    await engine.encode('word', { pooling: 'mean' });
    engine.start();
    expect(encoders).toHaveLength(1);
    expect(engine.state.phase).toBe('ready');
  });

  it('gives each pooling its own vectors', async () => {
    const { engine } = start();
    await engine.encode('word', { pooling: 'mean' });
    expect((await engine.encode('word', { pooling: 'layers' })).encodedWindows).toBe(1);
    expect((await engine.encode('word', { pooling: 'mean' })).encodedWindows).toBe(0);
  });

  it('passes on the language of a text that the encoder does not know', async () => {
    const { engine } = start();
    const german = await engine.encode('ein Wort', { pooling: 'mean' });
    expect(german.languageHint).toEqual({ code: 'de', name: 'German' });
    expect(await engine.encode('word', { pooling: 'mean' })).not.toHaveProperty('languageHint');
  });

  it('has a text without words done at once', async () => {
    const { engine } = start();
    expect(await engine.encode(' ', { pooling: 'mean' })).toMatchObject({
      windows: [],
      tokens: 0,
      encodedWindows: 0,
    });
  });

  it('drops a text when it is told to', async () => {
    const { engine } = start();
    await engine.encode('word', { pooling: 'mean' });
    const controller = new AbortController();
    const asked = engine.encode('other words', { pooling: 'mean', signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toHaveProperty('name', 'AbortError');
  });

  it('replaces a planner that crashed', async () => {
    const { engine, planners } = start();
    await engine.encode('word', { pooling: 'mean' });
    planners[0]!.crash('out of memory');
    expect((await engine.encode('other', { pooling: 'mean' })).windows).toHaveLength(1);
    expect(planners).toHaveLength(2);
  });

  it('fails when the planner crashes on the same text again', async () => {
    const { engine } = start();
    await expect(engine.encode('crash', { pooling: 'mean' })).rejects.toBeInstanceOf(EngineError);
    expect(engine.state).toMatchObject({
      phase: 'failed',
      failure: { message: 'The model stopped working.', detail: 'out of memory' },
    });
    await expect(engine.encode('word', { pooling: 'mean' })).rejects.toThrow('stopped working');
    engine.start();
    expect((await engine.encode('word', { pooling: 'mean' })).windows).toHaveLength(1);
  });

  it('recovers from a worker that crashed while idle', async () => {
    const { engine, encoders, opened } = start();
    await engine.encode('word', { pooling: 'mean' });
    encoders[0]!.crash('out of memory');
    expect((await engine.encode('other', { pooling: 'mean' })).windows).toHaveLength(1);
    expect(opened.map(({ shared }) => shared)).toEqual([false, true]);
  });

  it('fails, and tells all who wait, when no worker can be opened again', async () => {
    let openings = 0;
    const { engine, encoders } = start(() =>
      openings++ === 0 ? Promise.resolve() : Promise.reject(DAMAGED),
    );
    await engine.encode('word', { pooling: 'mean' });
    encoders[0]!.crash('out of memory');
    await expect(engine.encode('a few more words', { pooling: 'mean' })).rejects.toBeInstanceOf(
      EngineError,
    );
    expect(engine.state.phase).toBe('failed');
    expect(encoders.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('reports progress over several windows', async () => {
    const { engine } = start();
    const seen: number[] = [];
    await engine.encode('one two three', {
      pooling: 'mean',
      onProgress: ({ windowsDone }) => seen.push(windowsDone),
    });
    expect(seen[0]).toBe(1);
  });

  it('reports no progress over one window', async () => {
    const { engine } = start();
    const onProgress = vi.fn<() => void>();
    await engine.encode('word', { pooling: 'mean', onProgress });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('ends its workers, and tells who waits', async () => {
    const { engine, encoders, planners } = start();
    const asked = engine.encode('word', { pooling: 'mean' });
    engine.dispose();
    await expect(asked).rejects.toBeInstanceOf(EngineError);
    expect([...encoders, ...planners].map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('says so when it was never started', async () => {
    const { engine } = start();
    engine.dispose();
    await expect(engine.encode('word', { pooling: 'mean' })).rejects.toBeInstanceOf(EngineError);
  });
});
