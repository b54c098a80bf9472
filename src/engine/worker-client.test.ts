import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { CheckpointError } from '../checkpoint/checkpoint-error.ts';
import { EngineError } from './engine-error.ts';
import { fakeWorker } from './fakes/fake-worker.ts';
import { WorkerClient } from './worker-client.ts';

type TestCalls = {
  double: { input: { number: number }; output: number; progress: { half: number } };
  wait: { input: null; output: null };
  refuse: { input: null; output: null };
};

function start() {
  const signals: AbortSignal[] = [];
  const worker = fakeWorker<TestCalls>({
    double({ number }, { report }) {
      report({ half: number });
      return Promise.resolve(2 * number);
    },
    wait: (_, { signal }) => {
      signals.push(signal);
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    },
    refuse: () => Promise.reject(new CheckpointError('model.bin', 'is damaged', 'Fetch it again.')),
  });
  return { client: new WorkerClient<TestCalls>(worker), worker, signals };
}

describe('calls between page and worker', () => {
  it('get their own answers, whatever the order', async () => {
    const { client } = start();
    expect(await Promise.all([1, 2, 3].map((number) => client.call('double', { number })))).toEqual(
      [2, 4, 6],
    );
  });

  it('report progress before they end', async () => {
    const seen: number[] = [];
    await start().client.call(
      'double',
      { number: 7 },
      { onProgress: ({ half }) => seen.push(half) },
    );
    expect(seen).toEqual([7]);
  });

  it('fail with the words of the error, the file named', async () => {
    const failure = await start()
      .client.call('refuse', null)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EngineError);
    const { message, advice } = (failure as EngineError).failure;
    expect(inEnglish(message)).toBe('model.bin: is damaged.');
    expect(advice).toBe('Fetch it again.');
  });

  it('are cancelled by their signal, in the worker too', async () => {
    const { client, signals } = start();
    const controller = new AbortController();
    const call = client.call('wait', null, { signal: controller.signal });
    await Promise.resolve();
    controller.abort();
    await expect(call).rejects.toHaveProperty('name', 'AbortError');
    expect(signals[0]!.aborted).toBe(true);
  });

  it('are not made for a signal that has fired', async () => {
    const { client, signals } = start();
    await expect(client.call('wait', null, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(signals).toHaveLength(0);
  });

  it('fail when the worker crashes, and so do later ones', async () => {
    const { client, worker } = start();
    const waiting = client.call('wait', null);
    worker.crash('out of memory');
    await expect(waiting).rejects.toHaveProperty('failure.detail', 'out of memory');
    await expect(client.call('double', { number: 1 })).rejects.toBeInstanceOf(EngineError);
    expect(worker.terminated).toBe(true);
  });
});
