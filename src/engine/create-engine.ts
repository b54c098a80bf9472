import { BoundedCache } from '../core/bounded-cache.ts';
import { embeddedEncoder } from './embedded-encoder.ts';
import { EngineError } from './engine-error.ts';
import { EngineRun, type EngineDependencies } from './engine-run.ts';
import type { Engine, EngineFailure, EngineState } from './engine.ts';

/** Vectors of about 25,000 windows of MiniLM, with what they are found by. */
const CACHE_BYTES = 64_000_000;

/** Text to vectors in workers of the browser. */
export function createEngine(dependencies: EngineDependencies = browserDependencies()): Engine {
  const { encoder, now } = dependencies;
  const { id, name, precision } = encoder;
  const listeners = new Set<(state: EngineState) => void>();
  // It outlives failures: what was encoded stays right.
  const cache = new BoundedCache<Float32Array>(CACHE_BYTES);
  const loading = (loadedBytes: number, totalBytes = encoder.weights.bytes): EngineState => ({
    phase: 'loading',
    what: name,
    loadedBytes,
    totalBytes,
  });
  let state = loading(0);
  let run: EngineRun | undefined;

  function setState(next: EngineState): void {
    state = next;
    for (const listener of listeners) listener(state);
  }

  async function start(): Promise<void> {
    const began = now();
    const started = new EngineRun({
      ...dependencies,
      cache,
      onProgress: ({ loadedBytes, totalBytes }) => {
        if (run === started) setState(loading(loadedBytes, totalBytes));
      },
      onFailure: (error) => {
        if (run === started) fail(started, error);
      },
    });
    run = started;
    setState(loading(0));
    try {
      await started.opened();
    } catch (error) {
      if (run === started) fail(started, error);
      return;
    }
    if (run !== started) return;
    setState({
      phase: 'ready',
      encoder: { id, name, precision, backend: 'wasm', startMilliseconds: now() - began },
    });
  }

  function fail(failed: EngineRun, error: unknown): void {
    const failure = failureOf(error);
    setState({ phase: 'failed', failure });
    failed.end(new EngineError(failure));
  }

  return {
    start() {
      if (run && state.phase !== 'failed') return;
      void start();
    },
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async encode(text, options) {
      if (state.phase === 'failed') throw new EngineError(state.failure);
      if (!run) throw new EngineError(NOT_STARTED);
      return run.encode(text, options);
    },
    dispose() {
      run?.end(new EngineError(ENDED));
      run = undefined;
    },
  };
}

function browserDependencies(): EngineDependencies {
  return {
    encoder: embeddedEncoder(document.baseURI),
    pooling: 'mean',
    createPlanner: () =>
      new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }),
    createEncoder: () =>
      new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' }),
    cores: navigator.hardwareConcurrency,
    now: () => performance.now(),
  };
}

const ENDED: EngineFailure = {
  message: 'The model was closed.',
  advice: 'Your text is kept. Reload the page.',
  detail: 'The engine was disposed of.',
};

const NOT_STARTED: EngineFailure = { ...ENDED, detail: 'The engine was not started.' };

function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  return {
    message: 'The model could not be started.',
    advice: 'Your text is kept. Retry; if that fails too, reload the page.',
    detail: String(error),
  };
}
