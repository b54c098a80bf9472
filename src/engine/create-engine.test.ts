import { describe, expect, it } from 'vitest';
import { createEngine, type EngineDependencies } from './create-engine.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EngineError } from './engine-error.ts';
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
  const opened: { pooling: string; shared: boolean }[] = [];
  const dependencies: EngineDependencies = {
    encoder: {
      id: 'tiny',
      name: 'Tiny',
      precision: 'int8',
      windowTokens: 256,
      weights: FILE,
      tokenizer: FILE,
    },
    pooling: 'mean',
    cores: 2,
    now: () => 0,
    createPlanner: () =>
      fakeWorker<PlannerCalls>({
        open: () => Promise.resolve(null),
        plan({ text }) {
          const windows = [...text.matchAll(/\w+/g)].map(({ 0: word, index }) => ({
            start: index,
            end: index + word.length,
            ids: Int32Array.from(word, (letter) => letter.charCodeAt(0)),
          }));
          return Promise.resolve({ windows, unknownTokens: 0 });
        },
      }),
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
  return { engine, states, encoders, opened };
}

const settle = () => new Promise((resume) => setTimeout(resume, 5));

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

  it('ends what an earlier start left behind', async () => {
    const { engine, encoders } = start();
    engine.start();
    await engine.encode('word', { pooling: 'mean' });
    expect(encoders.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('opens a new session from the same weights for another pooling', async () => {
    const { engine, opened } = start();
    await engine.encode('word', { pooling: 'mean' });
    await engine.encode('word', { pooling: 'layers' });
    expect(opened).toEqual([
      { pooling: 'mean', shared: false },
      { pooling: 'layers', shared: true },
    ]);
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

  it('ends its workers', async () => {
    const { engine, encoders } = start();
    await settle();
    engine.dispose();
    expect(encoders[0]!.terminated).toBe(true);
  });
});
