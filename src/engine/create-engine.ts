import type { Pooling } from '../core/pooling.ts';
import { embeddedEncoder, type EncoderDescription } from './embedded-encoder.ts';
import { encodeText } from './encode-text.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EncoderPool, type EncoderWorker } from './encoder-pool.ts';
import { EngineError } from './engine-error.ts';
import type { Engine, EngineState } from './engine.ts';
import type { PlannerCalls } from './planner-calls.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

export interface EngineDependencies {
  readonly encoder: EncoderDescription;
  /** What the first session pools; another pooling opens a new session from the same weights. */
  readonly pooling: Pooling;
  readonly createPlanner: () => WorkerLike;
  readonly createEncoder: () => WorkerLike;
  /** Of the processor. */
  readonly cores: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/** More single-thread workers than this share memory bandwidth rather than add speed. */
const MOST_WORKERS = 4;

/** What runs between `start` and the next failure. */
interface Running {
  readonly planner: WorkerClient<PlannerCalls>;
  readonly weights: Blob;
  pooling: Pooling;
  pool: EncoderPool;
}

export function createEngine(dependencies: EngineDependencies = browserDependencies()): Engine {
  const { encoder, cores, now } = dependencies;
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = {
    phase: 'loading',
    what: encoder.name,
    loadedBytes: 0,
    totalBytes: encoder.weights.bytes,
  };
  let starting: Promise<Running> | undefined;
  /** Tells a start that was overtaken by another, or by the end, from the one in force. */
  let generation = 0;
  const clients: { end(reason?: EngineError): void }[] = [];

  function setState(next: EngineState): void {
    state = next;
    for (const listener of listeners) listener(state);
  }

  function track<Client extends { end(reason?: EngineError): void }>(client: Client): Client {
    clients.push(client);
    return client;
  }

  function endAll(reason?: EngineError): void {
    for (const client of clients.splice(0)) client.end(reason);
  }

  function fail(error: unknown, from: number): void {
    if (from !== generation) return;
    const failure = failureOf(error);
    endAll(new EngineError(failure));
    setState({ phase: 'failed', failure });
  }

  async function start(from: number): Promise<Running> {
    const began = now();
    const planner = track(new WorkerClient<PlannerCalls>(dependencies.createPlanner()));
    const first = track(new WorkerClient<EncoderCalls>(dependencies.createEncoder()));
    const onProgress = ({
      loadedBytes,
      totalBytes,
    }: {
      loadedBytes: number;
      totalBytes: number;
    }): void => {
      if (from === generation)
        setState({ phase: 'loading', what: encoder.name, loadedBytes, totalBytes });
    };
    const [{ weights }] = await Promise.all([
      first.call(
        'open',
        { ...sessionInput(dependencies.pooling), weights: encoder.weights },
        { onProgress },
      ),
      planner.call('open', { tokenizer: encoder.tokenizer }),
    ]);
    const pool = createPool(first, weights, dependencies.pooling, from);
    const { id, name, precision } = encoder;
    setState({
      phase: 'ready',
      encoder: { id, name, precision, backend: 'wasm', startMilliseconds: now() - began },
    });
    return { planner, weights, pooling: dependencies.pooling, pool };
  }

  function sessionInput(pooling: Pooling) {
    return { backend: 'wasm', precision: encoder.precision, pooling } as const;
  }

  async function openWorker(weights: Blob, pooling: Pooling): Promise<EncoderWorker> {
    const client = track(new WorkerClient<EncoderCalls>(dependencies.createEncoder()));
    await client.call('open', {
      ...sessionInput(pooling),
      weights: { name: encoder.weights.name, blob: weights },
    });
    return client;
  }

  function createPool(
    first: EncoderWorker,
    weights: Blob,
    pooling: Pooling,
    from: number,
  ): EncoderPool {
    const most = Math.min(MOST_WORKERS, cores);
    const pool = new EncoderPool({
      first,
      open: () => openWorker(weights, pooling),
      // While someone writes, a core is left to the page.
      limits: { live: Math.max(1, Math.min(MOST_WORKERS, cores - 1)), bulk: Math.max(1, most) },
      onFailure: (error) => fail(error, from),
    });
    return track(pool);
  }

  /** The pool whose sessions give that pooling. */
  async function poolFor(running: Running, pooling: Pooling): Promise<EncoderPool> {
    if (running.pooling !== pooling) {
      const first = await openWorker(running.weights, pooling);
      running.pool.end();
      running.pool = createPool(first, running.weights, pooling, generation);
      running.pooling = pooling;
    }
    return running.pool;
  }

  return {
    start() {
      const from = ++generation;
      endAll();
      setState({
        phase: 'loading',
        what: encoder.name,
        loadedBytes: 0,
        totalBytes: encoder.weights.bytes,
      });
      starting = start(from);
      starting.catch((error: unknown) => fail(error, from));
    },
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async encode(text, options) {
      if (!starting) throw new Error('The engine has not been started.');
      const running = await starting;
      const pool = await poolFor(running, options.pooling);
      return encodeText(
        text,
        { planner: running.planner, pool, windowTokens: encoder.windowTokens, now },
        options,
      );
    },
    dispose() {
      generation += 1;
      endAll();
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

function failureOf(error: unknown) {
  if (error instanceof EngineError) return error.failure;
  return {
    message: 'The model could not be started.',
    advice: 'Your text is kept. Retry; if that fails too, reload the page.',
    detail: String(error),
  };
}
