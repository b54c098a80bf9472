import { describe, expect, it, vi } from 'vitest';
import type { EncoderCalls } from './encoder-calls.ts';
import { EncoderPool, type EncoderWorker, type Priority } from './encoder-pool.ts';
import { EngineError } from './engine-error.ts';
import { fakeWorker, type FakeWorker } from './fakes/fake-worker.ts';
import { WorkerClient } from './worker-client.ts';

/** A pool whose workers answer a window's vector only when told to. */
function start(limits: Record<Priority, number> = { live: 1, bulk: 1 }, openFails = false) {
  const begun: { ids: number[]; finish: () => void; fail: () => void }[] = [];
  const workers: FakeWorker[] = [];
  const onFailure = vi.fn<(error: unknown) => void>();
  const open = (): EncoderWorker => {
    const worker = fakeWorker<EncoderCalls>({
      open: () => Promise.resolve({ weights: new Blob() }),
      encode: ({ batch: [ids] }) =>
        new Promise((resolve, reject) =>
          begun.push({
            ids: [...ids!],
            finish: () => resolve([Float32Array.from(ids!)]),
            fail: () => reject(new Error('run failed')),
          }),
        ),
    });
    workers.push(worker);
    return new WorkerClient<EncoderCalls>(worker);
  };
  const reopen = () =>
    openFails ? Promise.reject(new Error('no memory')) : Promise.resolve(open());
  const pool = new EncoderPool({ first: open(), open: reopen, limits, onFailure });
  return { pool, begun, workers, onFailure };
}

/** Lets all messages that are under way arrive. */
const settle = () => new Promise((resume) => setTimeout(resume));
const ids = (...numbers: number[]) => Int32Array.from(numbers);

describe('EncoderPool', () => {
  it('encodes a window once for all who ask, and remembers it', async () => {
    const { pool, begun } = start();
    const asked = [pool.encode(ids(1, 2), 'live'), pool.encode(ids(1, 2), 'live')];
    await settle();
    expect(begun).toHaveLength(1);
    begun[0]!.finish();
    expect(await Promise.all(asked)).toEqual([Float32Array.of(1, 2), Float32Array.of(1, 2)]);
    expect(await pool.encode(ids(1, 2), 'live')).toEqual(Float32Array.of(1, 2));
    expect(begun).toHaveLength(1);
  });

  it('tells windows apart that share digits or halves of ids', async () => {
    const { pool, begun } = start();
    const asked = [ids(1, 23), ids(12, 3), ids(65536), ids(0, 1)].map((window) =>
      pool.encode(window, 'live'),
    );
    for (let done = 0; done < 4; done++) {
      await settle();
      begun[done]!.finish();
    }
    expect((await Promise.all(asked)).map((vector) => [...vector])).toEqual([
      [1, 23],
      [12, 3],
      [65536],
      [0, 1],
    ]);
  });

  it('lets live windows go before bulk ones', async () => {
    const { pool, begun } = start();
    for (const [window, priority] of [
      [1, 'bulk'],
      [2, 'bulk'],
      [3, 'live'],
    ] as const)
      void pool.encode(ids(window), priority);
    for (let done = 0; done < 3; done++) {
      await settle();
      begun[done]!.finish();
    }
    expect(begun.map(({ ids: [window] }) => window)).toEqual([1, 3, 2]);
  });

  it('drops what nobody waits for any more, unless it has begun', async () => {
    const { pool, begun } = start();
    const controller = new AbortController();
    const asked = [1, 2, 3].map((window) => pool.encode(ids(window), 'live', controller.signal));
    const kept = pool.encode(ids(3), 'live');
    await settle();
    controller.abort();
    for (const call of asked) await expect(call).rejects.toHaveProperty('name', 'AbortError');
    begun[0]!.finish();
    await settle();
    begun[1]!.finish();
    expect(await kept).toEqual(Float32Array.of(3));
    expect(begun.map(({ ids: [window] }) => window)).toEqual([1, 3]);
  });

  it('opens further workers for a queue, up to the limit of its priority', async () => {
    const { pool, begun } = start({ live: 2, bulk: 3 });
    for (let window = 0; window < 10; window++) void pool.encode(ids(window), 'live');
    await settle();
    expect([pool.size, begun.length]).toEqual([2, 2]);
    for (let window = 10; window < 14; window++) void pool.encode(ids(window), 'bulk');
    await settle();
    expect([pool.size, begun.length]).toEqual([3, 3]);
  });

  it('needs one worker for a sentence', async () => {
    const { pool } = start({ live: 4, bulk: 4 });
    void pool.encode(ids(1), 'live');
    await settle();
    expect(pool.size).toBe(1);
  });

  it('tries a window again in a fresh worker when a run fails', async () => {
    const { pool, begun, workers } = start();
    const asked = pool.encode(ids(5), 'live');
    await settle();
    begun[0]!.fail();
    await settle();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    begun[1]!.finish();
    expect(await asked).toEqual(Float32Array.of(5));
  });

  it('gives a window up that fails twice, and goes on with the next', async () => {
    const { pool, begun } = start();
    const asked = pool.encode(ids(5), 'live');
    const next = pool.encode(ids(6), 'live');
    asked.catch(() => undefined);
    for (let run = 0; run < 2; run++) {
      await settle();
      begun[run]!.fail();
    }
    await expect(asked).rejects.toBeInstanceOf(EngineError);
    await settle();
    begun[2]!.finish();
    expect(await next).toEqual(Float32Array.of(6));
  });

  it('tries again when a worker crashes', async () => {
    const { pool, begun, workers } = start();
    const asked = pool.encode(ids(5), 'live');
    await settle();
    workers[0]!.crash('out of memory');
    await settle();
    begun[1]!.finish();
    expect(await asked).toEqual(Float32Array.of(5));
  });

  it('says when no worker can be had any more', async () => {
    const { pool, begun, onFailure } = start({ live: 1, bulk: 1 }, true);
    void pool.encode(ids(5), 'live').catch(() => undefined);
    await settle();
    begun[0]!.fail();
    await settle();
    expect(onFailure).toHaveBeenCalledOnce();
  });
});
