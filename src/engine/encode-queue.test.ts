import { describe, expect, it } from 'vitest';
import { EncodeQueue, type WindowJob } from './encode-queue.ts';

function job(length: number, rest: Partial<WindowJob> = {}): WindowJob {
  return {
    key: '',
    ids: new Int32Array(length),
    pooling: 'mean',
    waiters: new Set(),
    priority: 'live',
    state: 'queued',
    failures: 0,
    ...rest,
  };
}

const lengths = (batch: readonly WindowJob[]) => batch.map(({ ids }) => ids.length);

/** All batches, each marked as begun. */
function drain(queue: EncodeQueue, budget: number): number[][] {
  const batches: number[][] = [];
  for (let batch = queue.take(budget); batch.length > 0; batch = queue.take(budget)) {
    for (const taken of batch) taken.state = 'running';
    batches.push(lengths(batch));
  }
  return batches;
}

describe('EncodeQueue', () => {
  it('takes the newest live text first, and bulk work last', () => {
    const queue = new EncodeQueue();
    queue.addBulk([job(30)]);
    queue.addLive([job(10), job(11)]);
    queue.addLive([job(20)]);
    expect(drain(queue, 1)).toEqual([[20], [11], [10], [30]]);
  });

  it('puts windows of about the same length together, within the budget', () => {
    const queue = new EncodeQueue();
    queue.addBulk([10, 100, 30, 90, 9, 80, 100, 74].map((length) => job(length)));
    expect(drain(queue, 300)).toEqual([[100, 100, 90], [80, 74], [30], [10, 9]]);
  });

  it('gives a window that is over the budget alone', () => {
    const queue = new EncodeQueue();
    queue.addLive([job(300), job(299)]);
    expect(drain(queue, 256)).toEqual([[300], [299]]);
  });

  it('passes over jobs that ended or began elsewhere', () => {
    const queue = new EncodeQueue();
    const shared = job(12);
    queue.addLive([job(11, { state: 'ended' }), shared]);
    queue.addLive([shared, job(10)]);
    expect(drain(queue, 1)).toEqual([[12], [10]]);
  });

  it('never mixes poolings', () => {
    const queue = new EncodeQueue();
    queue.addBulk([job(10), job(10, { pooling: 'layers' }), job(10)]);
    expect(drain(queue, 1_000)).toEqual([[10, 10], [10]]);
  });
});
