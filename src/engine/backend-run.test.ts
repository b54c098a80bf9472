import { describe, expect, it, vi } from 'vitest';
import { inEnglish } from '../core/words.ts';
import type { EncoderInfo, EngineState } from './engine.ts';
import { startEngine, TINY, type FakeMachine } from './fakes/start-engine.ts';
import { keepChecks } from './form-memory.ts';
import { GpuLostError } from './gpu-loss.ts';

const GPU = {
  isUsable: true,
  hasHalfPrecision: false,
  description: 'The graphics card is a test.',
};
/** WebGPU ten times as fast as WASM. */
const FAST = { gpu: GPU, pace: { webgpu: 1, wasm: 10 } };
const MEAN = { pooling: 'mean' } as const;

const encoderOf = (state: EngineState): EncoderInfo | null =>
  state.phase === 'ready' ? state.encoder : null;

/** A started engine once it has found out what it can about backends. */
async function compared(machine: FakeMachine) {
  const started = startEngine(machine);
  const { engine } = started;
  await vi.waitFor(() => {
    const checks = encoderOf(engine.state)?.checks ?? [];
    const backends = new Set(checks.map(({ backend }) => backend));
    expect(backends.size).toBe(machine.gpu ? 2 : 1);
  });
  return { ...started, encoder: encoderOf(engine.state)! };
}

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the choice of a backend', () => {
  it('begins on WASM and changes to WebGPU once that is right and faster', async () => {
    const { engine, states, encoders, encoder } = await compared(FAST);
    const backends = states.map((state) => encoderOf(state)?.backend).filter(Boolean);
    expect(backends).toEqual(['wasm', 'webgpu']);
    expect(inEnglish(encoder.backendReason)).toBe(
      'It is faster: 1 ms for a window of 128 tokens, WASM fp32 takes 10 ms.',
    );
    expect((await engine.encode('word', MEAN)).windows[0]!.vector).toEqual(Float32Array.of(4));
    expect(encoders.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('opens on WASM before it asks for the GPU, unless that was better the last time', async () => {
    let hasAnswered = false;
    const gpu = (): typeof GPU => {
      hasAnswered = true;
      return GPU;
    };
    const first = startEngine({ ...FAST, gpu });
    await first.engine.encode('word', MEAN);
    expect(hasAnswered).toBe(false);

    const store = memory();
    const known = { passed: true, difference: null, note: '', precision: 'fp32' } as const;
    keepChecks(store, TINY, GPU, [
      { backend: 'wasm', millisecondsPerWindow: 10, ...known },
      { backend: 'webgpu', millisecondsPerWindow: 1, ...known },
    ]);
    const again = startEngine({ ...FAST, gpu, store });
    await again.engine.encode('word', MEAN);
    expect(again.opened).toEqual(['webgpu fp32']);
  });

  it('compares only while nothing is read', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const store = memory();
    // WASM is known, so that WebGPU is next.
    const note = '';
    const known = { passed: true, difference: null, millisecondsPerWindow: 10, note };
    keepChecks(store, TINY, GPU, [{ backend: 'wasm', precision: 'fp32', ...known }]);
    const { engine, opened } = startEngine({ ...FAST, store, encode: () => held });
    const reading = engine.encode('word', MEAN);
    for (let turn = 0; turn < 5; turn++) await new Promise((resume) => setTimeout(resume));
    expect(opened).toEqual(['wasm fp32']);
    release();
    await reading;
    await vi.waitFor(() => expect(opened).toEqual(['wasm fp32', 'webgpu fp32']));
  });

  it('stays on WASM where that is faster, or where there is no GPU', async () => {
    const slow = await compared({ ...FAST, pace: { webgpu: 20, wasm: 10 } });
    expect(slow.encoder.backend).toBe('wasm');
    expect(slow.encoders.map(({ terminated }) => terminated)).toEqual([false, true]);
    const none = await compared({});
    expect(none.encoder).toMatchObject({
      backend: 'wasm',
      backendReason: 'This browser does not offer WebGPU.',
      webGpuObstacle: 'This browser does not offer WebGPU.',
    });
    expect(slow.encoder.webGpuObstacle).toBeNull();
    expect(none.opened).toEqual(['wasm fp32']);
  });

  it('does not use a backend that gives wrong numbers, and says so', async () => {
    const { encoder, notices } = await compared({
      ...FAST,
      encode: ({ backend }, vectors) => {
        if (backend === 'webgpu') for (const vector of vectors) vector.fill(1.5);
        return Promise.resolve();
      },
    });
    expect(encoder.backend).toBe('wasm');
    expect(inEnglish(encoder.backendReason)).toContain('WebGPU fp32 is wrong');
    expect(encoder.checks.find(({ backend }) => backend === 'webgpu')?.passed).toBe(false);
    expect(notices).toEqual([]);
  });

  it('does not use a backend on which no session can be opened', async () => {
    const { encoder, opened } = await compared({
      ...FAST,
      open: ({ backend }) =>
        backend === 'webgpu' ? Promise.reject(new Error('no shader')) : Promise.resolve(),
    });
    expect(encoder.backend).toBe('wasm');
    expect(inEnglish(encoder.backendReason)).toContain('no shader');
    // Once more in a fresh worker.
    expect(opened).toEqual(['wasm fp32', 'webgpu fp32', 'webgpu fp32']);
  });

  it('computes int8 weights exactly where the int8 form is wrong', async () => {
    const started = startEngine({
      atOnce: false,
      encode: ({ precision }, vectors) => {
        if (precision === 'int8') for (const vector of vectors) vector.fill(-1);
        return Promise.resolve();
      },
    });
    await started.engine.use({ ...TINY, precision: 'int8' });
    await vi.waitFor(() =>
      expect(encoderOf(started.engine.state)).toMatchObject({ precision: 'fp32' }),
    );
    expect((await started.engine.encode('word', MEAN)).windows[0]!.vector[0]).toBe(4);
  });

  it('remembers what it found out', async () => {
    const store = memory();
    await compared({ ...FAST, store });
    const again = startEngine({ ...FAST, store });
    await again.engine.encode('word', MEAN);
    expect(again.opened).toEqual(['webgpu fp32']);
    expect(inEnglish(encoderOf(again.engine.state)!.backendReason)).toContain('It is faster');
  });

  it('runs where a person chooses', async () => {
    const { engine } = await compared(FAST);
    await engine.use(TINY, { backend: 'wasm' });
    expect(encoderOf(engine.state)).toMatchObject({
      backend: 'wasm',
      backendReason: 'You chose it.',
    });
  });

  it('refuses a backend that is not there, or that is wrong, and goes on', async () => {
    const none = await compared({});
    await expect(none.engine.use(TINY, { backend: 'webgpu' })).rejects.toThrow('offer WebGPU');
    const wrong = await compared({
      ...FAST,
      encode: ({ backend }, vectors) => {
        if (backend === 'webgpu') for (const vector of vectors) vector.fill(Number.NaN);
        return Promise.resolve();
      },
    });
    await expect(wrong.engine.use(TINY, { backend: 'webgpu' })).rejects.toThrow('is wrong');
    expect((await wrong.engine.encode('word', MEAN)).windows[0]!.vector[0]).toBe(4);
  });
});

describe('a backend that fails', () => {
  const failures = {
    'a lost GPU': [new GpuLostError('reset'), 'The GPU was lost.'],
    'no memory': [new Error('Out of memory'), 'There is not enough memory for the model.'],
    'a failed run': [new Error('Aborted()'), 'The model could not be run.'],
  } as const;

  it.each(Object.entries(failures))(
    'is started afresh after %s, and gives way to WASM after a second one',
    async (_, [error, message]) => {
      let broken = 0;
      const { engine, notices, states } = await compared({
        ...FAST,
        encode: ({ backend }) =>
          backend === 'webgpu' && broken-- > 0 ? Promise.reject(error) : Promise.resolve(),
      });
      broken = 1;
      expect((await engine.encode('once', MEAN)).windows[0]!.vector[0]).toBe(4);
      expect(notices).toEqual([`${message} It is started again.`]);
      expect(encoderOf(engine.state)?.backend).toBe('webgpu');

      broken = 2;
      const twice = await engine.encode('twice over', MEAN);
      expect(twice.windows.map(({ vector }) => vector[0])).toEqual([5, 4]);
      expect(notices.at(-1)).toBe(`${message} Going on with WASM fp32.`);
      await vi.waitFor(() => {
        const encoder = encoderOf(engine.state)!;
        expect(encoder.backend).toBe('wasm');
        expect(inEnglish(encoder.backendReason)).toContain(message);
      });
      expect(states.some(({ phase }) => phase === 'failed')).toBe(false);
    },
  );

  it('gives way to WASM when its worker crashes and cannot be opened again', async () => {
    let broken = false;
    const { engine, encoders, notices } = await compared({
      ...FAST,
      open: ({ backend }) =>
        broken && backend === 'webgpu' ? Promise.reject(new Error('gone')) : Promise.resolve(),
    });
    broken = true;
    encoders[1]!.crash('out of memory');
    expect((await engine.encode('word', MEAN)).windows[0]!.vector[0]).toBe(4);
    expect(notices).toEqual([
      'The model stopped working. It is started again.',
      'The model could not be run. Going on with WASM fp32.',
    ]);
  });

  it('gives way to WASM at the start, where it was right before', async () => {
    const store = memory();
    await compared({ ...FAST, store });
    const again = startEngine({
      ...FAST,
      store,
      open: ({ backend }) =>
        backend === 'webgpu' ? Promise.reject(new Error('no device')) : Promise.resolve(),
    });
    expect((await again.engine.encode('word', MEAN)).windows[0]!.vector[0]).toBe(4);
    expect(again.opened).toEqual(['webgpu fp32', 'webgpu fp32', 'wasm fp32']);
    expect(again.notices).toEqual(['The model could not be run. Going on with WASM fp32.']);
  });

  it('keeps the progress of a text in step when another backend takes over', async () => {
    let broken = 0;
    const { engine } = await compared({
      ...FAST,
      encode: ({ backend }) =>
        backend === 'webgpu' && broken-- > 0
          ? Promise.reject(new GpuLostError('reset'))
          : Promise.resolve(),
    });
    await engine.encode('known', MEAN);
    broken = 2;
    const done: number[] = [];
    await engine.encode('known word', {
      ...MEAN,
      onProgress: ({ windowsDone }) => done.push(windowsDone),
    });
    expect(Math.max(...done)).toBeLessThanOrEqual(2);
  });
});
