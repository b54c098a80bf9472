import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENDED, startPool, type Run } from './fakes/start-pool.ts';

const settle = () => new Promise((resume) => setImmediate(resume));
const ids = (...numbers: number[]) => Int32Array.from(numbers);
/** A window of that many ids, which fills a batch; its first id tells it apart. */
const long = (first: number, length = 256) => new Int32Array(length).fill(0).fill(first, 0, 1);
const firstIds = (runs: readonly Run[]) => runs.map(({ batch }) => batch[0]![0]);

async function finishAll(runs: readonly Run[]): Promise<void> {
  for (let done = 0; done < runs.length; done++) {
    runs[done]!.finish();
    await settle();
  }
}

describe('EncoderPool', () => {
  it('gives a vector for each window, in order, and says when they come', async () => {
    const { encode, runs } = startPool();
    const onWindows = vi.fn<(count: number) => void>();
    const asked = encode([long(1), ids(2), long(3)], { onWindows });
    await settle();
    await finishAll(runs);
    const { vectors, encoded } = await asked;
    expect(vectors.map((vector) => [vector.length, vector[0]])).toEqual([
      [256, 1],
      [1, 2],
      [256, 3],
    ]);
    expect(encoded).toBe(3);
    expect(onWindows.mock.calls).toEqual([[1], [1], [1]]);
  });

  it('encodes a window once for all who ask, and remembers it', async () => {
    const { encode, runs } = startPool();
    const asked = [encode([ids(1, 2), ids(1, 2)]), encode([ids(1, 2)])];
    await settle();
    expect(runs).toHaveLength(1);
    runs[0]!.finish();
    expect((await Promise.all(asked)).map(({ vectors }) => vectors.length)).toEqual([2, 1]);
    expect(await encode([ids(1, 2)])).toEqual({ vectors: [Float32Array.of(1, 2)], encoded: 0 });
    expect(runs).toHaveLength(1);
  });

  it('keeps the vectors of different poolings apart', async () => {
    const { encode, runs } = startPool();
    const asked = [encode([ids(1)]), encode([ids(1)], { pooling: 'layers' })];
    await settle();
    await finishAll(runs);
    await Promise.all(asked);
    expect(runs.map(({ pooling }) => pooling)).toEqual(['mean', 'layers']);
  });

  it('sends short windows together, without the rest of the plan that they are part of', async () => {
    const { encode, runs } = startPool();
    const plan = ids(1, 2, 3, 4, 5, 6);
    void encode([plan.subarray(0, 2), plan.subarray(2, 4)]);
    await settle();
    expect(runs.map(({ batch }) => batch.toSorted(([a], [b]) => a! - b!))).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(runs[0]!.bytes).toEqual([8, 8]);
  });

  it('lets the newest live text go first, and bulk work last', async () => {
    const { encode, runs } = startPool();
    void encode([long(1), long(2)], { priority: 'bulk' });
    void encode([long(3)]);
    void encode([long(4)]);
    await settle();
    await finishAll(runs);
    expect(firstIds(runs).slice(1)).toEqual([4, 3, expect.any(Number)]);
  });

  it('lets a bulk window go first once the live text wants it too', async () => {
    const { encode, runs } = startPool();
    void encode([long(1)]);
    for (const window of [2, 3, 4]) void encode([long(window)], { priority: 'bulk' });
    void encode([long(2)]);
    await settle();
    await finishAll(runs);
    expect(firstIds(runs).slice(0, 2)).toEqual([1, 2]);
    expect(runs.flatMap(({ batch }) => batch)).toHaveLength(4);
  });

  it('drops what nobody waits for any more, unless it has begun', async () => {
    const { encode, runs } = startPool();
    const controller = new AbortController();
    const asked = encode([long(3), long(2), long(1)], { signal: controller.signal });
    const kept = encode([long(3)]);
    await settle();
    const begun = firstIds(runs)[0]!;
    controller.abort();
    await expect(asked).rejects.toHaveProperty('name', 'AbortError');
    await finishAll(runs);
    expect((await kept).vectors).toHaveLength(1);
    expect(new Set(firstIds(runs))).toEqual(new Set([begun, 3]));
  });

  it('does nothing for a signal that has fired', async () => {
    const { encode, runs } = startPool();
    await expect(encode([ids(1)], { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    await settle();
    expect(runs).toHaveLength(0);
  });

  it('tries again in a fresh worker when a run fails or a worker crashes', async () => {
    const { encode, runs, workers } = startPool();
    const asked = encode([ids(5)]);
    await settle();
    runs[0]!.fail();
    await settle();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    runs[1]!.finish();
    await asked;

    const next = encode([ids(6)]);
    await settle();
    workers[1]!.crash('out of memory');
    await settle();
    runs[3]!.finish();
    expect((await next).vectors).toEqual([Float32Array.of(6)]);
  });

  it('fails when a window fails in two workers', async () => {
    const { encode, runs, failures, alive } = startPool();
    const asked = encode([ids(5)]);
    const refused = asked.catch((error: unknown) => error);
    for (const run of [0, 1]) {
      await settle();
      runs[run]!.fail();
    }
    expect(await refused).toBe(ENDED);
    expect(failures).toMatchObject([{ failure: { detail: 'run failed' } }]);
    expect(alive()).toBe(0);
  });

  it('fails, and tells all who wait, when no worker can be had any more', async () => {
    const { encode, runs, failures } = startPool({}, false);
    const asked = [encode([long(5)]), encode([long(6)])];
    const refused = Promise.all(asked.map((call) => call.catch((error: unknown) => error)));
    await settle();
    runs[0]!.fail();
    expect(await refused).toEqual([ENDED, ENDED]);
    expect(failures).toEqual([new Error('no memory')]);
    await expect(encode([ids(7)])).rejects.toBe(ENDED);
  });

  describe('with several workers', () => {
    const many = Array.from({ length: 40 }, (_, window) => long(window));

    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    it('needs one for a sentence', async () => {
      const { encode, alive } = startPool({ live: 4, bulk: 4 });
      void encode([ids(1)]);
      await settle();
      expect(alive()).toBe(1);
    });

    it('opens them for long texts, up to the limit of the priority', async () => {
      const { encode, alive, runs } = startPool({ live: 2, bulk: 3 });
      void encode(many);
      await settle();
      expect([alive(), runs.length]).toEqual([2, 2]);
      void encode([long(100)], { priority: 'bulk' });
      await settle();
      expect([alive(), runs.length]).toEqual([3, 3]);
    });

    it('goes on with those it has when there is no room for more', async () => {
      const { encode, runs, failures, server } = startPool({ live: 4, bulk: 4 }, false);
      const asked = encode([...many, ...many.map((_, window) => long(40 + window, 250))]);
      await settle();
      await finishAll(runs);
      expect((await asked).vectors).toHaveLength(80);
      expect(failures).toEqual([]);
      expect(server.asked).toBe(1);
    });

    it('replaces the last one, though there was no room for more before', async () => {
      const { encode, runs, workers, server } = startPool({ live: 4, bulk: 4 }, false);
      const asked = encode(many);
      await settle();
      await finishAll(runs);
      await asked;
      server.isUp = true;
      workers[0]!.crash('out of memory');
      void encode([ids(7)]);
      await settle();
      expect(runs.at(-1)!.batch).toEqual([[7]]);
    });

    it('does not count it as a failure of the text that they crashed before it', async () => {
      const { encode, runs, workers, failures } = startPool({ live: 2, bulk: 2 });
      const asked = encode(many);
      await settle();
      await finishAll(runs);
      await asked;
      for (const worker of workers) worker.crash('out of memory');
      const next = encode([ids(7)]);
      await settle();
      runs.at(-1)!.finish();
      expect((await next).vectors).toEqual([Float32Array.of(7)]);
      expect(failures).toEqual([]);
    });

    it('ends those beyond the first after a time without work', async () => {
      const { encode, alive, runs } = startPool({ live: 2, bulk: 2 });
      const asked = encode(many);
      await settle();
      await finishAll(runs);
      await asked;
      expect(alive()).toBe(2);
      vi.advanceTimersByTime(59_000);
      expect(alive()).toBe(2);
      vi.advanceTimersByTime(2_000);
      expect(alive()).toBe(1);
      void encode([ids(7)]);
      await settle();
      expect(runs.at(-1)!.batch).toEqual([[7]]);
    });
  });

  it('says that it started afresh after a failed run', async () => {
    const { encode, runs, restarts } = startPool();
    const asked = encode([ids(1, 2)]);
    await settle();
    runs[0]!.fail();
    await settle();
    await finishAll(runs.slice(1));
    await asked;
    expect(restarts).toHaveLength(1);
  });

  it('ends once what it was asked for is done', async () => {
    const { pool, encode, runs, alive } = startPool();
    const asked = encode([ids(1, 2)]);
    await settle();
    pool.endWhenIdle(ENDED);
    expect(alive()).toBe(1);
    await finishAll(runs);
    expect((await asked).vectors).toHaveLength(1);
    expect(alive()).toBe(0);
    await expect(encode([ids(3)])).rejects.toBe(ENDED);
  });
});
