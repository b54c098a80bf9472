import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import type { EncoderWorker } from './encoder-pool.ts';
import type { EngineError } from './engine-error.ts';
import type { EncoderSource } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import type { StoredFile } from './model-file.ts';
import type { BackendForm } from './possible-forms.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

/** Opens workers on one encoder, whose weights are fetched once. */
export class WorkerOpener {
  readonly #source: EncoderSource;
  readonly #createWorker: () => WorkerLike;
  /** Started beforehand, until it is opened. */
  #first: EncoderWorker | undefined;
  #weights: StoredFile | undefined;
  /** Those that are being opened. */
  readonly #opening = new Set<EncoderWorker>();
  #ended: EngineError | undefined;

  constructor(source: EncoderSource, createWorker: () => WorkerLike) {
    this.#source = source;
    this.#createWorker = createWorker;
    this.#first = this.#start();
  }

  describeGpu(allowsSoftware: boolean): Promise<GpuFacts> {
    return this.#first!.call('describeGpu', { allowsSoftware });
  }

  /** Fetches the weights; comes before `open`. @throws EngineError */
  async load(onProgress: (progress: EncoderCalls['load']['progress']) => void): Promise<void> {
    const { weights, format } = this.#source;
    const loaded = await this.#first!.call('load', { weights, format }, { onProgress });
    this.#weights = { name: weights.name, blob: loaded.weights };
  }

  /** A worker with a session that is warm. @throws EngineError */
  async open(form: BackendForm, pooling: Pooling): Promise<EncoderWorker> {
    const worker = this.#first ?? (await this.#startLoaded());
    this.#first = undefined;
    try {
      await worker.call('open', { ...form, pooling });
      return worker;
    } catch (error) {
      // After a failure the runtime in a worker fails for ever.
      worker.end();
      throw error;
    } finally {
      this.#opening.delete(worker);
    }
  }

  /** Ends the workers that were not given out yet. */
  end(reason: EngineError): void {
    this.#ended = reason;
    for (const worker of this.#opening) worker.end(reason);
    this.#opening.clear();
  }

  #start(): EncoderWorker {
    const worker: EncoderWorker = new WorkerClient(this.#createWorker());
    this.#opening.add(worker);
    return worker;
  }

  async #startLoaded(): Promise<EncoderWorker> {
    if (this.#ended) throw this.#ended;
    const worker = this.#start();
    await worker.call('load', { weights: this.#weights!, format: this.#source.format });
    return worker;
  }
}
