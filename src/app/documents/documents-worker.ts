import { SilenceWatch } from '../../core/silence-watch.ts';
import { words } from '../../core/words.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { WorkerClient, type WorkerLike } from '../../engine/worker-client.ts';
import { systemClock, type Clock } from '../clock.ts';
import type { DocumentsCalls } from './documents-calls.ts';

/** The worker that reads, keeps and tags documents. */
export interface DocumentsWorker {
  readonly call: WorkerClient<DocumentsCalls>['call'];
  /** Calls the listener when the worker crashed and a fresh one took its place, which is to be told all. */
  readonly onRestart: (listener: () => void) => void;
}

/** Milliseconds from one look at a worker that reads to the next. */
const LOOK_EVERY = 5_000;

/** Two minutes. The largest files that can be read hold a fast machine up for some ten seconds at once. */
const MOST_MISSED = 24;

/**
 * Starts the worker when it is first asked, and anew when it has crashed, or when a file holds it up
 * without end: nothing else stops a reader that never comes back.
 */
export function createDocumentsWorker(
  createWorker: () => WorkerLike = browserWorker,
  clock: Pick<Clock, 'after'> = systemClock,
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

  /** Ends the worker when it stays silent, or when the reading is cancelled and it does not hear of it. */
  async function watched<Output>(
    worker: WorkerClient<DocumentsCalls>,
    reading: Promise<Output>,
    signal: AbortSignal | undefined,
  ): Promise<Output> {
    const watch = new SilenceWatch({
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      every: LOOK_EVERY,
      most: MOST_MISSED,
      onLook: () =>
        void worker.call('alive', null).then(
          () => watch.heard(),
          () => undefined,
        ),
      onSilence: () => worker.end(endless()),
    });
    const cancel = (): void => {
      if (watch.missed > 1) worker.end(endless());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await reading;
    } finally {
      watch.end();
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    call(method, input, options) {
      const worker = client();
      const answer = worker.call(method, input, options);
      return method === 'readFile' ? watched(worker, answer, options?.signal) : answer;
    },
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

function endless(): EngineError {
  return new EngineError({
    message: words('The reading of the file did not come to an end.'),
    advice: words(
      'The other files are read. Save it anew in another format, such as PDF or text, then add that.',
    ),
    detail: 'The worker gave no sign of life.',
  });
}

function browserWorker(): Worker {
  return new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' });
}
