import { describe, expect, it } from 'vitest';
import { EngineError } from './engine-error.ts';
import type { EncoderSource } from './engine.ts';
import { startEngine, TINY } from './fakes/start-engine.ts';

const DAMAGED = new EngineError({
  message: 'The model file w is damaged.',
  advice: 'Retry.',
  detail: '',
});

describe('use', () => {
  const OTHER: EncoderSource = { ...TINY, id: 'other', weightsSha256: 'b' };

  it('goes on with the encoder in use until the other one is ready', async () => {
    const { engine, gate } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    const release = gate();
    const using = engine.use(OTHER);
    const meanwhile = await engine.encode('meanwhile', { pooling: 'mean' });
    expect(meanwhile.encoderId).toBe('tiny');
    expect(engine.state).toMatchObject({ phase: 'ready', encoder: { id: 'tiny' } });
    release();
    await using;
    expect(engine.state).toMatchObject({ phase: 'ready', encoder: { id: 'other' } });
    expect((await engine.encode('word', { pooling: 'mean' })).encoderId).toBe('other');
  });

  it('finishes the text under way on the encoder that it came to, then ends its workers', async () => {
    const { engine, encoders, planners } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    const asked = engine.encode('under way', { pooling: 'mean' });
    await engine.use(OTHER);
    expect((await asked).encoderId).toBe('tiny');
    expect([encoders[0], planners[0]].map((worker) => worker!.terminated)).toEqual([true, true]);
  });

  it('remembers vectors by encoder', async () => {
    const { engine } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    await engine.use(OTHER);
    expect((await engine.encode('word', { pooling: 'mean' })).encodedWindows).toBe(1);
    await engine.use(TINY);
    expect((await engine.encode('word', { pooling: 'mean' })).encodedWindows).toBe(0);
  });

  it('keeps the encoder in use when the other one fails', async () => {
    let broken = false;
    const { engine, encoders } = startEngine({
      load: () => (broken ? Promise.reject(DAMAGED) : Promise.resolve()),
    });
    await engine.encode('word', { pooling: 'mean' });
    broken = true;
    await expect(engine.use(OTHER)).rejects.toThrow('damaged');
    expect(engine.state).toMatchObject({ phase: 'ready', encoder: { id: 'tiny' } });
    expect((await engine.encode('more', { pooling: 'mean' })).encoderId).toBe('tiny');
    expect(encoders.map(({ terminated }) => terminated)).toEqual([false, true]);
  });

  it('gives up a change that a later one overtakes', async () => {
    const { engine, gate } = startEngine();
    await engine.encode('word', { pooling: 'mean' });
    const release = gate();
    const first = engine.use(OTHER);
    const second = engine.use({ ...OTHER, id: 'third' });
    release();
    await expect(first).rejects.toHaveProperty('name', 'AbortError');
    await second;
    expect(engine.state).toMatchObject({ phase: 'ready', encoder: { id: 'third' } });
  });

  it('starts with the encoder that it is told before it was started', async () => {
    const { engine, encoders } = startEngine({ atOnce: false });
    await engine.use(OTHER);
    expect((await engine.encode('word', { pooling: 'mean' })).encoderId).toBe('other');
    expect(encoders).toHaveLength(1);
  });

  it('starts the embedded encoder after another one failed at the start', async () => {
    let broken = true;
    const { engine } = startEngine({
      load: () => (broken ? Promise.reject(DAMAGED) : Promise.resolve()),
      atOnce: false,
    });
    await expect(engine.use(OTHER)).rejects.toThrow('damaged');
    expect(engine.state.phase).toBe('failed');
    broken = false;
    engine.start();
    expect((await engine.encode('word', { pooling: 'mean' })).encoderId).toBe('tiny');
  });
});
