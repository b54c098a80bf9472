import { BoundedCache } from '../core/bounded-cache.ts';
import { EngineError } from './engine-error.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import type { WorkerClient } from './worker-client.ts';

/** `live` is the text being written, `bulk` whatever can wait for it. */
export type Priority = 'live' | 'bulk';

export type EncoderWorker = WorkerClient<EncoderCalls>;

export interface PoolOptions {
  /** The worker that is open already. */
  readonly first: EncoderWorker;
  /** Opens another one. */
  readonly open: () => Promise<EncoderWorker>;
  /** Most workers while there is work of that priority. */
  readonly limits: Readonly<Record<Priority, number>>;
  /** Called when no worker can be had any more; the pool is at its end. */
  readonly onFailure: (error: unknown) => void;
}

/** Opening a worker takes as long as some windows do, so a short queue does not ask for one. */
const QUEUE_WORTH_A_WORKER = 3;
/** Vectors of about 40,000 windows of MiniLM. */
const CACHE_BYTES = 64_000_000;
/** A window that failed once is tried again, in a fresh worker. */
const ATTEMPTS = 2;

interface Job {
  readonly key: string;
  readonly ids: Int32Array;
  readonly priority: Priority;
  readonly waiters: Set<{
    resolve: (vector: Float32Array) => void;
    reject: (reason: unknown) => void;
  }>;
  attempts: number;
}

/**
 * Windows to vectors over a few workers. A window is encoded once, however many ask for it, and
 * remembered; work that nobody waits for any more and has not begun is dropped.
 */
export class EncoderPool {
  readonly #options: PoolOptions;
  readonly #cache = new BoundedCache<Float32Array>(CACHE_BYTES);
  readonly #jobs = new Map<string, Job>();
  readonly #queues: Readonly<Record<Priority, Job[]>> = { live: [], bulk: [] };
  readonly #idle: EncoderWorker[] = [];
  readonly #workers = new Set<EncoderWorker>();
  #opening = 0;
  #disposed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#add(options.first);
  }

  /** The vector of a window that is remembered. */
  recall(ids: Int32Array): Float32Array | undefined {
    return this.#cache.get(keyOf(ids));
  }

  /**
   * @param ids token ids of a window, [CLS] and [SEP] included
   * @throws EngineError, AbortError
   */
  encode(ids: Int32Array, priority: Priority, signal?: AbortSignal): Promise<Float32Array> {
    const key = keyOf(ids);
    const known = this.#cache.get(key);
    if (known) return Promise.resolve(known);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const job =
      this.#jobs.get(key) ?? this.#enqueue({ key, ids, priority, waiters: new Set(), attempts: 0 });
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        job.waiters.delete(waiter);
        if (job.waiters.size === 0) this.#drop(job);
        reject(signal!.reason as Error);
      };
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', leave);
          end(value);
        };
      const waiter = { resolve: settle(resolve), reject: settle(reject) };
      job.waiters.add(waiter);
      signal?.addEventListener('abort', leave, { once: true });
      this.#dispatch();
    });
  }

  /** Workers open now. */
  get size(): number {
    return this.#workers.size;
  }

  /** Ends the workers; all that wait are told. */
  end(reason = ended()): void {
    this.#disposed = true;
    for (const job of [...this.#queues.live.splice(0), ...this.#queues.bulk.splice(0)])
      this.#settle(job, (waiter) => waiter.reject(reason));
    for (const worker of this.#workers) worker.end(reason);
    this.#workers.clear();
  }

  #enqueue(job: Job): Job {
    this.#jobs.set(job.key, job);
    this.#queues[job.priority].push(job);
    return job;
  }

  /** Only what has not begun can be dropped. */
  #drop(job: Job): void {
    const queue = this.#queues[job.priority];
    const place = queue.indexOf(job);
    if (place < 0) return;
    queue.splice(place, 1);
    this.#jobs.delete(job.key);
  }

  #dispatch(): void {
    while (this.#idle.length > 0) {
      const job = this.#queues.live.shift() ?? this.#queues.bulk.shift();
      if (!job) return;
      void this.#run(job, this.#idle.pop()!);
    }
    this.#grow();
  }

  #grow(): void {
    const { live, bulk } = this.#queues;
    const waiting = live.length + bulk.length;
    const limit = this.#options.limits[bulk.length > 0 ? 'bulk' : 'live'];
    if (waiting >= QUEUE_WORTH_A_WORKER && this.#workers.size + this.#opening < limit)
      void this.#open();
  }

  async #open(): Promise<void> {
    this.#opening += 1;
    try {
      const worker = await this.#options.open();
      if (this.#disposed) worker.end();
      else this.#add(worker);
    } catch (error) {
      // Without a further worker the others go on; without any the pool is at its end.
      if (this.#workers.size === 0 && !this.#disposed) this.#options.onFailure(error);
    } finally {
      this.#opening -= 1;
    }
  }

  #add(worker: EncoderWorker): void {
    this.#workers.add(worker);
    this.#idle.push(worker);
    this.#dispatch();
  }

  async #run(job: Job, worker: EncoderWorker): Promise<void> {
    job.attempts += 1;
    try {
      const [vector] = await worker.call('encode', { batch: [job.ids] });
      this.#cache.set(job.key, vector!, vector!.byteLength + 2 * job.key.length);
      this.#settle(job, (waiter) => waiter.resolve(vector!));
      this.#idle.push(worker);
      this.#dispatch();
    } catch (error) {
      this.#replace(worker);
      if (job.attempts < ATTEMPTS && !this.#disposed) this.#queues[job.priority].unshift(job);
      else this.#settle(job, (waiter) => waiter.reject(error));
    }
  }

  /** After a failed run a worker's runtime cannot be trusted any more. */
  #replace(worker: EncoderWorker): void {
    worker.end();
    this.#workers.delete(worker);
    if (!this.#disposed && this.#workers.size + this.#opening === 0) void this.#open();
  }

  #settle(
    job: Job,
    end: (waiter: Job['waiters'] extends Set<infer Waiter> ? Waiter : never) => void,
  ): void {
    this.#jobs.delete(job.key);
    for (const waiter of job.waiters) end(waiter);
  }
}

/** The ids themselves as text: what they are the key of can never be mistaken. */
function keyOf(ids: Int32Array): string {
  return String.fromCharCode(...new Uint16Array(ids.buffer, ids.byteOffset, 2 * ids.length));
}

function ended(): EngineError {
  return new EngineError({
    message: 'The encoder was closed.',
    advice: 'Your text is kept. Try again.',
    detail: 'pool disposed',
  });
}
