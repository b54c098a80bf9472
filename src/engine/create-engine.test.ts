import { describe, expect, it, vi } from 'vitest';
import { EngineError } from './engine-error.ts';
import { startEngine } from './fakes/start-engine.ts';

const DAMAGED = new EngineError({
  message: 'The model file w is damaged.',
  advice: 'Retry.',
  detail: '',
});

describe('createEngine', () => {
  it('says how far loading is, then that it is ready', async () => {
    const { engine, states } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    expect(
      states.map((state) => (state.phase === 'loading' ? state.loadedBytes : state.phase)),
    ).toEqual([0, 5, 'ready']);
  });

  it('encodes windows in order and counts those that were not remembered', async () => {
    const { engine } = startEngine();
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
    const { engine, states } = startEngine({
      load: () => (broken ? Promise.reject(DAMAGED) : Promise.resolve()),
    });
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
    const { engine, encoders } = startEngine();
    engine.start();
    await engine.encode('word', { pooling: 'mean' });
    engine.start();
    expect(encoders).toHaveLength(1);
    expect(engine.state.phase).toBe('ready');
  });

  it('gives each pooling its own vectors', async () => {
    const { engine } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    expect((await engine.encode('word', { pooling: 'layers' })).encodedWindows).toBe(1);
    expect((await engine.encode('word', { pooling: 'mean' })).encodedWindows).toBe(0);
  });

  it('tells the language of a text that the encoder does not know', async () => {
    const { engine } = startEngine();
    const { signal } = new AbortController();
    expect(await engine.detectLanguage('ein Wort', signal)).toEqual({ code: 'de', name: 'German' });
    expect(await engine.detectLanguage('word', signal)).toBeNull();
  });

  it('has a text without words done at once', async () => {
    const { engine } = startEngine();
    expect(await engine.encode(' ', { pooling: 'mean' })).toMatchObject({
      windows: [],
      tokens: 0,
      encodedWindows: 0,
    });
  });

  it('drops a text when it is told to', async () => {
    const { engine } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    const controller = new AbortController();
    const asked = engine.encode('other words', { pooling: 'mean', signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toHaveProperty('name', 'AbortError');
  });

  it('replaces a planner that crashed', async () => {
    const { engine, planners } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    planners[0]!.crash('out of memory');
    expect((await engine.encode('other', { pooling: 'mean' })).windows).toHaveLength(1);
    expect(planners).toHaveLength(2);
  });

  it('fails when the planner crashes on the same text again', async () => {
    const { engine } = startEngine();
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
    const { engine, encoders, loads } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    await vi.waitFor(() => expect(loads).toContain('handed on'));
    encoders[0]!.crash('out of memory');
    expect((await engine.encode('other', { pooling: 'mean' })).windows).toHaveLength(1);
    expect(loads).toEqual(['fetched', 'handed on', 'shared']);
  });

  it('fetches the weights again where a worker crashed before it could share them', async () => {
    const { engine, encoders, loads } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    encoders[0]!.crash('out of memory');
    expect((await engine.encode('other', { pooling: 'mean' })).windows).toHaveLength(1);
    encoders[1]!.crash('out of memory');
    expect((await engine.encode('third', { pooling: 'mean' })).windows).toHaveLength(1);
    expect(loads).toEqual(['fetched', 'fetched', 'fetched']);
  });

  it('fails, and tells all who wait, when no worker can be opened again', async () => {
    let openings = 0;
    const { engine, encoders } = startEngine({
      load: () => (openings++ === 0 ? Promise.resolve() : Promise.reject(DAMAGED)),
    });
    await engine.encode('word', { pooling: 'mean' });
    encoders[0]!.crash('out of memory');
    await expect(engine.encode('a few more words', { pooling: 'mean' })).rejects.toBeInstanceOf(
      EngineError,
    );
    expect(engine.state.phase).toBe('failed');
    expect(encoders.length).toBeGreaterThan(1);
    expect(encoders.every(({ terminated }) => terminated)).toBe(true);
  });

  it('reports progress over several windows', async () => {
    const { engine } = startEngine();
    const seen: number[] = [];
    await engine.encode('one two three', {
      pooling: 'mean',
      onProgress: ({ windowsDone }) => seen.push(windowsDone),
    });
    expect(seen[0]).toBe(1);
  });

  it('reports no progress over one window', async () => {
    const { engine } = startEngine();
    const onProgress = vi.fn<() => void>();
    await engine.encode('word', { pooling: 'mean', onProgress });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('ends its workers, and tells who waits', async () => {
    const { engine, encoders, planners } = startEngine();
    const asked = engine.encode('word', { pooling: 'mean' });
    engine.dispose();
    await expect(asked).rejects.toBeInstanceOf(EngineError);
    expect([...encoders, ...planners].map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('says so when it was never started', async () => {
    const { engine } = startEngine();
    engine.dispose();
    await expect(engine.encode('word', { pooling: 'mean' })).rejects.toBeInstanceOf(EngineError);
  });
});
