import type { EngineFailure } from '../engine.ts';
import { serveCalls, type Handlers } from '../serve-calls.ts';
import type { WorkerLike } from '../worker-client.ts';
import { workerFailure } from '../worker-failure.ts';
import type { CallMap } from '../worker-messages.ts';

export interface FakeWorker extends WorkerLike {
  readonly terminated: boolean;
  /** Ends as a worker does that ran out of memory. */
  crash(message: string): void;
}

/** A worker in the same thread: messages are cloned and arrive later, as between real threads. */
export function fakeWorker<Calls extends CallMap>(
  handlers: Handlers<Calls>,
  failureOf: (error: unknown) => EngineFailure = workerFailure,
): FakeWorker {
  let terminated = false;
  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) =>
      deliver(() => scope.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
    terminate: () => {
      terminated = true;
    },
    get terminated() {
      return terminated;
    },
    crash: (message) => worker.onerror?.({ message } as ErrorEvent),
  };
  const scope = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (message: unknown) =>
      deliver(() => worker.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
  };
  serveCalls<Calls>(scope, handlers, failureOf);
  return worker;

  function deliver(message: () => void): void {
    queueMicrotask(() => {
      if (!terminated) message();
    });
  }
}
