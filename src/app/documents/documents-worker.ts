import { words } from '../../core/words.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { WorkerClient, type WorkerLike } from '../../engine/worker-client.ts';
import type { DocumentsCalls } from './documents-calls.ts';

/** The worker that reads, keeps and tags documents. */
export interface DocumentsWorker {
  readonly call: WorkerClient<DocumentsCalls>['call'];
  /** Calls the listener when the worker crashed and a fresh one took its place, which is to be told all. */
  readonly onRestart: (listener: () => void) => void;
}

/** Starts the worker when it is first asked, and anew when it has crashed. */
export function createDocumentsWorker(
  createWorker: () => WorkerLike = browserWorker,
): DocumentsWorker {
  let started: WorkerClient<DocumentsCalls> | undefined;
  let restarted = (): void => undefined;

  function client(): WorkerClient<DocumentsCalls> {
    const before = started;
    if (before !== undefined && !before.hasEnded) return before;
    started = new WorkerClient(createWorker(), crashed);
    if (before !== undefined) restarted();
    return started;
  }

  return {
    call: (method, input, options) => client().call(method, input, options),
    onRestart(listener) {
      restarted = listener;
    },
  };
}

function crashed(detail: string): EngineError {
  return new EngineError({
    message: words('The reading of documents stopped working, perhaps for lack of memory.'),
    advice: words('What was read before is kept. Close other tabs to free memory, then retry.'),
    detail,
  });
}

function browserWorker(): Worker {
  return new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' });
}
