import { describe, expect, it } from 'vitest';
import type { WorkerLike } from '../../engine/worker-client.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { createDocumentsWorker } from './documents-worker.ts';

interface Message {
  readonly call: number;
  readonly method: string;
}

/** A worker that never ends a reading, and answers everything else as long as it is not stuck. */
class StubWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isStuck = false;
  hasEnded = false;

  postMessage(message: Message): void {
    if (this.isStuck || message.method === 'readFile') return;
    this.onmessage?.({ data: { call: message.call, output: null } } as MessageEvent);
  }

  terminate(): void {
    this.hasEnded = true;
  }
}

function start() {
  const clock = new FakeClock();
  const workers: StubWorker[] = [];
  const worker = createDocumentsWorker(() => {
    workers.push(new StubWorker());
    return workers.at(-1)!;
  }, clock);
  const restarts: number[] = [];
  worker.onRestart(() => restarts.push(workers.length));
  /** Lets minutes pass, with all that is to be done in them. */
  const pass = async (minutes: number) => {
    for (let seconds = 0; seconds < minutes * 60; seconds += 5) {
      clock.advance(5_000);
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { worker, workers, restarts, pass };
}

/** What a promise is rejected with, waited for from now on. */
function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'It was not rejected.',
    (error: unknown) => (error as Error).message,
  );
}

describe('the documents’ worker', () => {
  it('may read for as long as it gives signs of life', async () => {
    const { worker, workers, pass } = start();
    void worker.call('readFile', { fileId: 1 });
    await pass(30);
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([false]);
  });

  it('is ended when a file holds it up without end, and a fresh one goes on', async () => {
    const { worker, workers, restarts, pass } = start();
    const reading = worker.call('readFile', { fileId: 1 });
    const failure = messageOf(reading);
    await pass(1);
    workers[0]!.isStuck = true;
    await pass(1.5);
    expect(workers[0]!.hasEnded).toBe(false);
    await pass(1);
    expect(await failure).toContain('did not come to an end');
    expect(workers[0]!.hasEnded).toBe(true);
    await worker.call('remove', []);
    expect(restarts).toEqual([2]);
    await pass(10);
    expect(workers[1]!.hasEnded).toBe(false);
  });

  it('is ended at once when a reading is cancelled that holds it up', async () => {
    const { worker, workers, pass } = start();
    const controller = new AbortController();
    const reading = worker.call('readFile', { fileId: 1 }, { signal: controller.signal });
    workers[0]!.isStuck = true;
    await pass(0.5);
    const failure = messageOf(reading);
    controller.abort(new Error('enough'));
    expect(await failure).toBe('enough');
    expect(workers[0]!.hasEnded).toBe(true);
  });

  it('goes on when a reading is cancelled that hears of it', async () => {
    const { worker, workers, pass } = start();
    const controller = new AbortController();
    const reading = worker.call('readFile', { fileId: 1 }, { signal: controller.signal });
    await pass(0.5);
    const failure = messageOf(reading);
    controller.abort(new Error('enough'));
    expect(await failure).toBe('enough');
    expect(workers[0]!.hasEnded).toBe(false);
  });
});
