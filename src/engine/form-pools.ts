import type { BoundedCache } from '../core/bounded-cache.ts';
import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { EncoderPool } from './encoder-pool.ts';
import type { EngineError } from './engine-error.ts';
import type { EncoderSource } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import { formName, type BackendForm } from './possible-forms.ts';
import type { WorkerLike } from './worker-client.ts';
import { WorkerOpener } from './worker-opener.ts';

export interface FormPoolsOptions {
  readonly source: EncoderSource;
  /** What the first session pools; another pooling opens a new session from the same weights. */
  readonly pooling: Pooling;
  readonly createEncoder: () => WorkerLike;
  /** Of the processor. */
  readonly cores: number;
  readonly cache: BoundedCache<Float32Array>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Called when a pool can do nothing more. */
  readonly onFailure: (failed: FormPool, error: unknown) => void;
  /** Called when a worker failed and its work goes to a fresh one. */
  readonly onRestart: (error: unknown) => void;
}

/** An encoder's workers on one backend. */
export interface FormPool {
  readonly form: BackendForm;
  readonly pool: EncoderPool;
}

/** More single-thread workers than this share memory bandwidth rather than add speed. */
const MOST_WORKERS = 4;

/** The pools of one encoder, one a backend and precision. */
export class FormPools {
  readonly #options: FormPoolsOptions;
  readonly #opener: WorkerOpener;
  readonly #open = new Set<EncoderPool>();
  #ended: EngineError | undefined;

  constructor(options: FormPoolsOptions) {
    this.#options = options;
    this.#opener = new WorkerOpener(options.source, options.createEncoder);
  }

  /** @throws EngineError */
  describeGpu(allowsSoftware: boolean): Promise<GpuFacts> {
    return this.#opener.describeGpu(allowsSoftware);
  }

  /**
   * Fetches the weights; comes before `open`.
   * @param likely what will be opened first, where that is known already
   * @throws EngineError
   */
  async load(
    onProgress: (progress: EncoderCalls['load']['progress']) => void,
    likely: BackendForm | undefined,
  ): Promise<void> {
    const { pooling } = this.#options;
    await this.#opener.load(onProgress, likely && { ...likely, pooling });
  }

  /** Lets the weights outlive the worker that fetched them. */
  async share(): Promise<void> {
    await this.#opener.share();
  }

  /** A session that fails is tried once more, in a fresh worker. @throws EngineError */
  async open(form: BackendForm): Promise<FormPool> {
    const { pooling } = this.#options;
    const wanted = { ...form, pooling };
    const opening = this.#opener.open(wanted);
    const first = await opening.catch((error: unknown) => {
      if (this.#ended) throw error;
      return this.#opener.open(wanted);
    });
    const { source, cores, cache, now, onFailure, onRestart } = this.#options;
    // A GPU does one thing after another, whoever asks.
    const most = form.backend === 'webgpu' ? 1 : Math.max(1, Math.min(MOST_WORKERS, cores));
    const opened: FormPool = {
      form,
      pool: new EncoderPool({
        encoder: `${source.weightsSha256} ${formName(form)}`,
        first,
        open: () => this.#opener.open(wanted),
        // While someone writes, a core is left to the page.
        limits: { live: Math.max(1, Math.min(most, cores - 1)), bulk: most },
        cache,
        now,
        onFailure: (error) => onFailure(opened, error),
        onRestart,
      }),
    };
    if (this.#ended) opened.pool.end(this.#ended);
    this.#open.add(opened.pool);
    return opened;
  }

  /** Vectors by the pooling of the first session, made now, when there is nothing more urgent. */
  async encode({ pool }: FormPool, windows: readonly Int32Array[]): Promise<Float32Array[]> {
    const { pooling } = this.#options;
    const onWindows = (): void => undefined;
    const request = { pooling, priority: 'bulk', isAfresh: true, onWindows } as const;
    return (await pool.encode(windows, request)).vectors;
  }

  /** Ends all pools and what is being opened. */
  end(reason: EngineError): void {
    this.#ended = reason;
    this.#opener.end(reason);
    for (const pool of this.#open) pool.end(reason);
  }
}
