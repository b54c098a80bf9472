import type { BoundedCache } from '../core/bounded-cache.ts';
import type { Pooling } from '../core/pooling.ts';
import type { EncoderDescription } from './embedded-encoder.ts';
import { encodeText } from './encode-text.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EncoderPool, type EncoderWorker } from './encoder-pool.ts';
import type { EngineError } from './engine-error.ts';
import type { EncodedText, EncodeOptions } from './engine.ts';
import { Planner } from './planner.ts';
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

export interface RunOptions extends EngineDependencies {
  readonly cache: BoundedCache<Float32Array>;
  readonly onProgress: (progress: EncoderCalls['open']['progress']) => void;
  /** Called when the workers can do nothing more. */
  readonly onFailure: (error: unknown) => void;
}

/** More single-thread workers than this share memory bandwidth rather than add speed. */
const MOST_WORKERS = 4;

/** The workers between a start of the engine and its failure or end. */
export class EngineRun {
  readonly #options: RunOptions;
  readonly #planner: Planner;
  readonly #first: EncoderWorker;
  readonly #pool: Promise<EncoderPool>;

  constructor(options: RunOptions) {
    this.#options = options;
    const { encoder, createEncoder, createPlanner, onFailure } = options;
    // The encoder takes longest, so it comes first.
    this.#first = new WorkerClient(createEncoder());
    this.#planner = new Planner({
      createWorker: createPlanner,
      open: { tokenizer: encoder.tokenizer, languages: encoder.languages },
      onFailure,
    });
    this.#pool = this.#openPool();
  }

  /** @throws EngineError */
  async opened(): Promise<void> {
    await Promise.all([this.#pool, this.#planner.opened()]);
  }

  /** @throws EngineError, the signal's reason */
  encode(text: string, options: EncodeOptions): Promise<EncodedText> {
    const { encoder, now } = this.#options;
    const { windowTokens } = encoder;
    return encodeText(
      text,
      { planner: this.#planner, pool: this.#pool, windowTokens, now },
      options,
    );
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

  async #openPool(): Promise<EncoderPool> {
    const { cores, encoder, cache, now, onProgress, onFailure } = this.#options;
    const { weights } = await this.#first.call('open', this.#openInput(encoder.weights), {
      onProgress,
    });
    const most = Math.min(MOST_WORKERS, cores);
    return new EncoderPool({
      first: this.#first,
      open: () => this.#openFurther(weights),
      // While someone writes, a core is left to the page.
      limits: { live: Math.max(1, Math.min(MOST_WORKERS, cores - 1)), bulk: Math.max(1, most) },
      cache,
      now,
      onFailure,
    });
  }

  async #openFurther(blob: Blob): Promise<EncoderWorker> {
    const { createEncoder, encoder } = this.#options;
    const worker: EncoderWorker = new WorkerClient(createEncoder());
    try {
      await worker.call('open', this.#openInput({ name: encoder.weights.name, blob }));
    } catch (error) {
      worker.end();
      throw error;
    }
    return worker;
  }

  #openInput(weights: EncoderCalls['open']['input']['weights']): EncoderCalls['open']['input'] {
    const { encoder, pooling } = this.#options;
    return { weights, backend: 'wasm', precision: encoder.precision, pooling };
  }
}
