import { BoundedCache } from '../../core/bounded-cache.ts';
import type { Pooling } from '../../core/pooling.ts';
import type { Priority } from '../encode-queue.ts';
import type { EncoderCalls } from '../encoder-calls.ts';
import { EncoderPool, type EncoderWorker, type PoolRequest } from '../encoder-pool.ts';
import { EngineError } from '../engine-error.ts';
import { WorkerClient } from '../worker-client.ts';
import { fakeWorker, type FakeWorker } from './fake-worker.ts';

export interface Run {
  readonly pooling: Pooling;
  /** The ids of each window in the batch. */
  readonly batch: number[][];
  /** Of the memory that came with each window. */
  readonly bytes: number[];
  readonly finish: () => void;
  readonly fail: () => void;
}

export const ENDED = new EngineError({ message: 'Closed.', advice: '', detail: '' });

/** A pool whose workers answer with the ids as vectors, and only when told to. */
export function startPool(limits: Partial<Record<Priority, number>> = {}, canOpen = true) {
  const runs: Run[] = [];
  const workers: FakeWorker[] = [];
  const failures: unknown[] = [];
  const restarts: unknown[] = [];
  const server = { isUp: canOpen, asked: 0 };
  const open = (): EncoderWorker => {
    const worker = fakeWorker<EncoderCalls>({
      describeGpu: () => Promise.reject(new Error('not asked')),
      load: () => Promise.resolve(null),
      share: () => Promise.reject(new Error('not asked')),
      open: () => Promise.resolve(null),
      encode: ({ pooling, batch }) =>
        new Promise((resolve, reject) =>
          runs.push({
            pooling,
            batch: batch.map((ids) => [...ids]),
            bytes: batch.map(({ buffer }) => buffer.byteLength),
            finish: () => resolve(batch.map((ids) => Float32Array.from(ids))),
            fail: () => reject(new Error('run failed')),
          }),
        ),
    });
    workers.push(worker);
    return new WorkerClient<EncoderCalls>(worker);
  };
  const pool = new EncoderPool({
    encoder: 'tiny int8',
    first: open(),
    open: () => {
      server.asked += 1;
      return server.isUp ? Promise.resolve(open()) : Promise.reject(new Error('no memory'));
    },
    limits: { live: 1, bulk: 1, ...limits },
    cache: new BoundedCache(1_000_000),
    now: () => 0,
    onRestart: (error) => restarts.push(error),
    onFailure: (error) => {
      failures.push(error);
      pool.end(ENDED);
    },
  });
  const encode = (windows: readonly Int32Array[], request: Partial<PoolRequest> = {}) =>
    pool.encode(windows, {
      pooling: 'mean',
      priority: 'live',
      onWindows: () => undefined,
      ...request,
    });
  const alive = () => workers.filter(({ terminated }) => !terminated).length;
  return { pool, encode, runs, workers, failures, restarts, alive, server };
}
