import type { BoundedCache } from '../core/bounded-cache.ts';
import type { Pooling } from '../core/pooling.ts';
import { encodeText } from './encode-text.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EncoderPool, type EncoderWorker } from './encoder-pool.ts';
import type { EngineError } from './engine-error.ts';
import type { EncodedText, EncodeOptions, EncoderInfo, EncoderSource } from './engine.ts';
import type { StoredFile } from './model-file.ts';
import { Planner } from './planner.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

export interface RunDependencies {
  readonly createPlanner: () => WorkerLike;
  readonly createEncoder: () => WorkerLike;
  /** Of the processor. */
  readonly cores: number;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface RunOptions extends RunDependencies {
  readonly source: EncoderSource;
  /** What the first session pools; another pooling opens a new session from the same weights. */
  readonly pooling: Pooling;
  readonly cache: BoundedCache<Float32Array>;
  readonly onProgress: (progress: EncoderCalls['load']['progress']) => void;
  /** Called when the workers can do nothing more. */
  readonly onFailure: (error: unknown) => void;
}

/** More single-thread workers than this share memory bandwidth rather than add speed. */
const MOST_WORKERS = 4;

/** An encoder at work: its planner and its pool, from their start to their failure or end. */
export class SourceRun {
  readonly #options: RunOptions;
  readonly #planner: Planner;
  readonly #first: EncoderWorker;
  readonly #pool: Promise<EncoderPool>;
  readonly #began: number;
  /** Texts under way. */
  #active = 0;
  #endWhenIdle: EngineError | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#began = options.now();
    const { source, createEncoder, createPlanner, onFailure } = options;
    // The encoder takes longest, so it comes first.
    this.#first = new WorkerClient(createEncoder());
    this.#planner = new Planner({
      createWorker: createPlanner,
      open: { tokenizer: source.tokenizer, languages: source.languages },
      onFailure,
    });
    this.#pool = this.#openPool();
  }

  /** @throws EngineError */
  async opened(): Promise<EncoderInfo> {
    await Promise.all([this.#pool, this.#planner.opened()]);
    const { source, now } = this.#options;
    const { id, name } = source;
    return {
      id,
      name,
      ...this.#form,
      startMilliseconds: now() - this.#began,
      backendReason: 'It runs on the processor.',
      checks: [],
    };
  }

  /** @throws EngineError, the signal's reason */
  async encode(text: string, options: EncodeOptions): Promise<EncodedText> {
    const { source, now } = this.#options;
    this.#active += 1;
    try {
      return await encodeText(
        text,
        { planner: this.#planner, pool: this.#pool, source, now },
        options,
      );
    } finally {
      this.#active -= 1;
      if (this.#endWhenIdle && this.#active === 0) this.end(this.#endWhenIdle);
    }
  }

  /** Ends the workers once the texts under way are done. */
  endWhenIdle(reason: EngineError): void {
    this.#endWhenIdle = reason;
    if (this.#active === 0) this.end(reason);
  }

  /** Ends the workers; all that wait are told. */
  end(reason: EngineError): void {
    this.#planner.end(reason);
    this.#first.end(reason);
    this.#pool.then(
      (pool) => pool.end(reason),
      () => undefined,
    );
  }

  get #form() {
    const { precision } = this.#options.source;
    // On WASM half precision is slower than single.
    return { backend: 'wasm', precision: precision === 'fp16' ? 'fp32' : precision } as const;
  }

  async #openPool(): Promise<EncoderPool> {
    const { cores, source, cache, now, onProgress, onFailure } = this.#options;
    const { weights, format } = source;
    const loaded = await this.#first.call('load', { weights, format }, { onProgress });
    await this.#openSession(this.#first);
    const stored = { name: weights.name, blob: loaded.weights };
    const most = Math.min(MOST_WORKERS, cores);
    return new EncoderPool({
      encoder: `${source.weightsSha256} ${this.#form.precision}`,
      first: this.#first,
      open: () => this.#openFurther(stored),
      // While someone writes, a core is left to the page.
      limits: { live: Math.max(1, Math.min(MOST_WORKERS, cores - 1)), bulk: Math.max(1, most) },
      cache,
      now,
      onFailure,
    });
  }

  async #openFurther(weights: StoredFile): Promise<EncoderWorker> {
    const { createEncoder, source } = this.#options;
    const worker: EncoderWorker = new WorkerClient(createEncoder());
    try {
      await worker.call('load', { weights, format: source.format });
      await this.#openSession(worker);
    } catch (error) {
      worker.end();
      throw error;
    }
    return worker;
  }

  async #openSession(worker: EncoderWorker): Promise<void> {
    const { pooling } = this.#options;
    await worker.call('open', { ...this.#form, pooling });
  }
}
