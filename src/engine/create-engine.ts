import { words } from '../core/words.ts';
import { BoundedCache } from '../core/bounded-cache.ts';
import type { Words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';
import type { Engine, EngineFailure, EngineState, EncoderSource, UseOptions } from './engine.ts';
import { failureOf } from './failure-of.ts';
import { SourceRun, type RunDependencies } from './source-run.ts';

/** Vectors of about 25,000 windows of MiniLM, with what they are found by. */
const CACHE_BYTES = 64_000_000;

export interface EngineDependencies extends RunDependencies {
  /** What `start` starts with. */
  readonly embedded: EncoderSource;
}

/** Text to vectors in workers of the browser. */
export function createEngine(dependencies: EngineDependencies): Engine {
  const listeners = new Set<(state: EngineState) => void>();
  const noticeListeners = new Set<(sentence: Words) => void>();
  // It outlives failures and changes of encoder: what was encoded stays right.
  const cache = new BoundedCache<Float32Array>(CACHE_BYTES);
  let chosen: Choice = { source: dependencies.embedded, options: {} };
  /** The one in use. */
  let run: SourceRun | undefined;
  /** The one that is to take its place. */
  let next: SourceRun | undefined;
  let state: EngineState = loading(chosen.source, 0);

  function setState(changed: EngineState): void {
    state = changed;
    for (const listener of listeners) listener(changed);
  }

  function open({ source, options }: Choice): SourceRun {
    const opening = new SourceRun({
      ...dependencies,
      source,
      backend: options.backend ?? 'auto',
      pooling: options.pooling ?? source.poolings[0] ?? 'mean',
      cache,
      onProgress: ({ loadedBytes, totalBytes }) => {
        if (run === opening) setState(loading(source, loadedBytes, totalBytes));
      },
      onChange: (encoder) => {
        if (run === opening && state.phase === 'ready') setState({ phase: 'ready', encoder });
      },
      onNotice: (sentence) => {
        if (run === opening) for (const listener of noticeListeners) listener(sentence);
      },
      onFailure: (error) => {
        if (run === opening) fail(opening, error);
      },
    });
    return opening;
  }

  /** With nothing to go on with meanwhile: progress and failure are the engine's. */
  async function begin(choice: Choice): Promise<void> {
    const begun = open(choice);
    run = begun;
    setState(loading(choice.source, 0));
    try {
      const encoder = await begun.opened();
      if (run !== begun) throw overtaken();
      chosen = choice;
      setState({ phase: 'ready', encoder });
    } catch (error) {
      if (run === begun) throw fail(begun, error);
      throw state.phase === 'failed' ? new EngineError(state.failure) : overtaken();
    }
  }

  /** While the one in use goes on. */
  async function change(choice: Choice): Promise<void> {
    next?.end(new EngineError(ENDED));
    const opening = open(choice);
    next = opening;
    try {
      const encoder = await opening.opened();
      if (next !== opening) throw overtaken();
      next = undefined;
      run?.endWhenIdle(new EngineError(ENDED));
      run = opening;
      chosen = choice;
      setState({ phase: 'ready', encoder });
    } catch (error) {
      opening.end(new EngineError(ENDED));
      if (next !== opening) throw overtaken();
      next = undefined;
      throw new EngineError(failureOf(error));
    }
  }

  function fail(failed: SourceRun, error: unknown): EngineError {
    const failure = failureOf(error);
    const reason = new EngineError(failure);
    run = undefined;
    setState({ phase: 'failed', failure });
    failed.end(reason);
    return reason;
  }

  return {
    start() {
      // Failures arrive as states.
      if (!run) begin(chosen).catch(() => undefined);
    },
    use: (source, options = {}) => (run ? change({ source, options }) : begin({ source, options })),
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeNotices(listener) {
      noticeListeners.add(listener);
      return () => noticeListeners.delete(listener);
    },
    async encode(text, options) {
      if (state.phase === 'failed') throw new EngineError(state.failure);
      if (!run) throw new EngineError(NOT_STARTED);
      return run.encode(text, options);
    },
    detectLanguage: async (text, signal) => run?.detectLanguage(text, signal) ?? null,
    dispose() {
      for (const ended of [run, next]) ended?.end(new EngineError(ENDED));
      run = undefined;
      next = undefined;
    },
  };
}

interface Choice {
  readonly source: EncoderSource;
  readonly options: UseOptions;
}

const ENDED: EngineFailure = {
  message: words('The model was closed.'),
  advice: words('Your text is kept. Reload the page.'),
  detail: 'The engine was disposed of, or another encoder took its place.',
};

const NOT_STARTED: EngineFailure = { ...ENDED, detail: 'The engine was not started.' };

function loading(source: EncoderSource, loadedBytes: number, totalBytes?: number): EngineState {
  const { name, weights } = source;
  const expected = 'blob' in weights ? weights.blob.size : weights.bytes;
  return { phase: 'loading', what: name, loadedBytes, totalBytes: totalBytes ?? expected };
}

function overtaken(): DOMException {
  return new DOMException('Another encoder was chosen meanwhile.', 'AbortError');
}
