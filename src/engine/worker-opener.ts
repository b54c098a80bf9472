import type { EncoderCalls, SessionForm } from './encoder-calls.ts';
import type { EncoderWorker } from './encoder-pool.ts';
import type { EngineError } from './engine-error.ts';
import type { EncoderSource } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import type { ModelFile, StoredFile } from './model-file.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

/** Opens workers on one encoder, whose weights are fetched once. */
export class WorkerOpener {
  readonly #source: EncoderSource;
  readonly #createWorker: () => WorkerLike;
  /** Started beforehand, until it is opened. */
  #first: EncoderWorker | undefined;
  /** The worker that has the weights. */
  #holder: EncoderWorker;
  /** The weights for further workers, once it has shared them. */
  #shared: Promise<StoredFile> | undefined;
  /** Those that are being opened. */
  readonly #opening = new Set<EncoderWorker>();
  #ended: EngineError | undefined;

  constructor(source: EncoderSource, createWorker: () => WorkerLike) {
    this.#source = source;
    this.#createWorker = createWorker;
    this.#holder = this.#start();
    this.#first = this.#holder;
  }

  /** Workers alone are asked: some browsers have WebGPU in pages only. @throws EngineError */
  async describeGpu(allowsSoftware: boolean): Promise<GpuFacts> {
    const isThere = !this.#holder.hasEnded;
    const asked = isThere ? this.#holder : this.#start();
    try {
      return await asked.call('describeGpu', { allowsSoftware });
    } finally {
      if (!isThere) {
        this.#opening.delete(asked);
        asked.end();
      }
    }
  }

  /**
   * Fetches the weights; comes before `open`.
   * @param likely what will be opened first, where that is known already
   * @throws EngineError
   */
  async load(
    onProgress: (progress: EncoderCalls['load']['progress']) => void,
    likely: SessionForm | undefined,
  ): Promise<void> {
    const { weights, format } = this.#source;
    const input = { weights, format, ...(likely ? { likely } : {}) };
    await this.#holder.call('load', input, { onProgress });
  }

  /** Takes the weights out of the worker that has them, so that they outlive it. */
  async share(): Promise<void> {
    await this.#weights();
  }

  /** A worker with a session that is warm. @throws EngineError */
  async open(form: SessionForm): Promise<EncoderWorker> {
    const worker = this.#first ?? (await this.#startLoaded());
    this.#first = undefined;
    try {
      await worker.call('open', form);
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
    const weights = await this.#weights();
    if (this.#ended) throw this.#ended;
    const worker = this.#start();
    await worker.call('load', { weights, format: this.#source.format });
    if ('url' in weights) this.#holder = worker;
    return worker;
  }

  /** To be fetched anew where the worker that had them crashed before it shared them. */
  async #weights(): Promise<ModelFile | StoredFile> {
    const { weights } = this.#source;
    // The worker that has them has checked them.
    if ('blob' in weights) return { name: weights.name, blob: weights.blob };
    this.#shared ??= this.#holder
      .call('share', null)
      .then((blob) => ({ name: weights.name, blob }));
    try {
      return await this.#shared;
    } catch {
      this.#shared = undefined;
      return weights;
    }
  }
}
