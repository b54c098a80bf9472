import type { BoundedCache } from '../core/bounded-cache.ts';
import type { Pooling } from '../core/pooling.ts';
import { BatchBudget } from './batch-budget.ts';
import { EncodeQueue, type Priority, type WindowJob } from './encode-queue.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import type { EngineError } from './engine-error.ts';
import { windowKey } from './window-key.ts';
import { WindowRequest } from './window-request.ts';
import type { WorkerClient } from './worker-client.ts';

export type EncoderWorker = WorkerClient<EncoderCalls>;

export interface PoolOptions {
  /** What vectors depend on beside ids and pooling: weights, backend and precision. */
  readonly encoder: string;
  /** The worker that is open already. */
  readonly first: EncoderWorker;
  /** Opens another one. */
  readonly open: () => Promise<EncoderWorker>;
  /** Most workers while there is work of that priority. */
  readonly limits: Readonly<Record<Priority, number>>;
  /** Vectors by `windowKey`; it may outlive the pool. */
  readonly cache: BoundedCache<Float32Array>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Called when no worker can be had any more, or one crashes again and again. */
  readonly onFailure: (error: unknown) => void;
  /** Called when a worker failed and its work goes to a fresh one. */
  readonly onRestart: (error: unknown) => void;
}

export interface PoolRequest {
  readonly pooling: Pooling;
  readonly priority: Priority;
  readonly signal?: AbortSignal | undefined;
  /** Whether windows are encoded even where their vectors are remembered. */
  readonly isAfresh?: boolean;
  /** Called with how many more windows have their vector. */
  readonly onWindows: (count: number) => void;
}

export interface EncodedWindows {
  /** One a window, in order. */
  readonly vectors: Float32Array[];
  /** Windows that had to be encoded for it. */
  readonly encoded: number;
}

/** Opening a worker takes a core about as long as this many tokens do. */
const TOKENS_WORTH_A_WORKER = 2_000;

/** Windows that failed once are tried again, in a fresh worker. */
const ATTEMPTS = 2;

/** Further workers end after this time without work: each holds the model in memory. */
const IDLE_MILLISECONDS = 60_000;

/**
 * Windows to vectors over a few workers. A window is encoded once, however many ask for it, and
 * remembered; work that nobody waits for any more and has not begun is dropped.
 */
export class EncoderPool {
  readonly #options: PoolOptions;
  readonly #jobs = new Map<string, WindowJob>();
  readonly #queue = new EncodeQueue();
  readonly #queuedTokens: Record<Priority, number> = { live: 0, bulk: 0 };
  readonly #budget = new BatchBudget();
  readonly #workers = new Set<EncoderWorker>();
  #idle: EncoderWorker[] = [];
  #opening = 0;
  /** Whether another worker was tried and could not be had. */
  #isFull = false;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #ended: EngineError | undefined;
  #endWhenIdle: EngineError | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#add(options.first);
  }

  /**
   * @param windows token ids, [CLS] and [SEP] included
   * @throws EngineError, the signal's reason
   */
  async encode(
    windows: readonly Int32Array[],
    { pooling, priority, signal, isAfresh = false, onWindows }: PoolRequest,
  ): Promise<EncodedWindows> {
    if (this.#ended) throw this.#ended;
    signal?.throwIfAborted();
    const keys = windows.map((ids) => windowKey(ids, pooling, this.#options.encoder));
    const recall = (key: string) => (isAfresh ? undefined : this.#options.cache.get(key));
    const request = new WindowRequest(keys, recall, onWindows);
    const jobs = Array.from(request.missing, ([key, [place]]) =>
      this.#join(request, { key, ids: windows[place!]!, pooling, priority }),
    );
    if (priority === 'live') this.#queue.addLive(jobs);
    const leave = (): void => {
      for (const job of jobs) this.#leave(request, job);
      request.fail(signal!.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    this.#dispatch();
    try {
      return { vectors: await request.vectors, encoded: jobs.length };
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Ends the workers once nobody waits for them any more. */
  endWhenIdle(reason: EngineError): void {
    this.#endWhenIdle = reason;
    if (this.#jobs.size === 0) this.end(reason);
  }

  /** Ends the workers; all that wait are told. */
  end(reason: EngineError): void {
    if (this.#ended) return;
    this.#ended = reason;
    clearTimeout(this.#idleTimer);
    for (const job of this.#jobs.values()) for (const waiter of job.waiters) waiter.fail(reason);
    this.#jobs.clear();
    for (const worker of this.#workers) worker.end(reason);
    this.#workers.clear();
  }

  /** The job for a window, which another text may have asked for already. */
  #join(
    request: WindowRequest,
    wanted: Pick<WindowJob, 'key' | 'ids' | 'pooling' | 'priority'>,
  ): WindowJob {
    const job: WindowJob = this.#jobs.get(wanted.key) ?? {
      ...wanted,
      waiters: new Set(),
      state: 'ended',
      failures: 0,
    };
    if (!this.#jobs.has(job.key)) {
      this.#jobs.set(job.key, job);
      this.#enqueue(job);
      if (job.priority === 'bulk') this.#queue.addBulk([job]);
    }
    job.waiters.add(request);
    return job;
  }

  #leave(request: WindowRequest, job: WindowJob): void {
    job.waiters.delete(request);
    if (job.waiters.size > 0 || job.state !== 'queued') return;
    this.#dequeue(job, 'ended');
    this.#jobs.delete(job.key);
  }

  #enqueue(job: WindowJob): void {
    job.state = 'queued';
    this.#queuedTokens[job.priority] += job.ids.length;
  }

  #dequeue(job: WindowJob, state: WindowJob['state']): void {
    if (job.state === 'queued') this.#queuedTokens[job.priority] -= job.ids.length;
    job.state = state;
  }

  #dispatch(): void {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
      if (worker.hasEnded) {
        this.#workers.delete(worker);
        this.#options.onRestart(worker.endReason);
        continue;
      }
      const batch = this.#queue.take(this.#budget.tokens);
      if (batch.length === 0) {
        this.#idle.push(worker);
        break;
      }
      for (const job of batch) this.#dequeue(job, 'running');
      void this.#run(batch, worker);
    }
    this.#grow();
    this.#endIdleWorkersLater();
  }

  #grow(): void {
    const { live, bulk } = this.#queuedTokens;
    const limit = this.#options.limits[bulk > 0 ? 'bulk' : 'live'];
    const size = this.#workers.size + this.#opening;
    const canGrow = size === 0 || (size < limit && !this.#isFull);
    if (canGrow && live + bulk > TOKENS_WORTH_A_WORKER * size) void this.#open();
  }

  async #open(): Promise<void> {
    this.#opening += 1;
    try {
      const worker = await this.#options.open();
      this.#opening -= 1;
      if (this.#ended) worker.end(this.#ended);
      else this.#add(worker);
    } catch (error) {
      this.#opening -= 1;
      // Without a further worker the others go on; without any the pool is at its end.
      this.#isFull = true;
      if (this.#workers.size + this.#opening === 0) this.#fail(error);
    }
  }

  #add(worker: EncoderWorker): void {
    this.#workers.add(worker);
    this.#idle.push(worker);
    this.#dispatch();
  }

  async #run(batch: readonly WindowJob[], worker: EncoderWorker): Promise<void> {
    const { pooling } = batch[0]!;
    const began = this.#options.now();
    try {
      // Copies: a part of the plan's ids would take all of them along.
      const ids = batch.map((job) => job.ids.slice());
      const vectors = await worker.call('encode', { pooling, batch: ids });
      const padded = batch.length * batch[0]!.ids.length;
      this.#budget.record(padded, this.#options.now() - began);
      for (const [index, job] of batch.entries()) this.#settle(job, vectors[index]!);
      this.#idle.push(worker);
    } catch (error) {
      if (this.#ended) return;
      // After a failed run a worker's runtime cannot be trusted any more.
      worker.end();
      this.#workers.delete(worker);
      this.#retry(batch, error);
    }
    this.#dispatch();
  }

  #settle(job: WindowJob, vector: Float32Array): void {
    job.state = 'ended';
    this.#jobs.delete(job.key);
    this.#options.cache.set(job.key, vector, vector.byteLength + 2 * job.key.length);
    for (const waiter of job.waiters) waiter.receive(job.key, vector);
  }

  #retry(batch: readonly WindowJob[], error: unknown): void {
    for (const job of batch) {
      job.failures += 1;
      if (job.failures >= ATTEMPTS) return this.#fail(error);
      if (job.waiters.size > 0) this.#enqueue(job);
      else this.#jobs.delete(job.key);
    }
    this.#queue.addLive(batch);
    this.#options.onRestart(error);
  }

  #fail(error: unknown): void {
    if (!this.#ended) this.#options.onFailure(error);
  }

  #endIdleWorkersLater(): void {
    clearTimeout(this.#idleTimer);
    if (this.#endWhenIdle && this.#jobs.size === 0) this.end(this.#endWhenIdle);
    if (this.#jobs.size > 0 || this.#workers.size < 2 || this.#ended) return;
    this.#idleTimer = setTimeout(() => {
      for (const worker of this.#idle.splice(1)) {
        worker.end();
        this.#workers.delete(worker);
      }
    }, IDLE_MILLISECONDS);
  }
}
