import { words } from '../core/words.ts';
import { EngineError } from './engine-error.ts';
import type { CallMap, FromWorker, ProgressOf, ToWorker } from './worker-messages.ts';

/** The part of a Worker that the page uses, so that tests can stand in for it. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

export interface CallOptions<Progress> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

/** Calls a worker's methods and matches its answers to the calls. */
export class WorkerClient<Calls extends CallMap> {
  readonly #worker: WorkerLike;
  readonly #pending = new Map<number, Pending>();
  readonly #crashed: (detail: string) => EngineError;
  #calls = 0;
  #ended: EngineError | undefined;

  /** @param crashed the words for a worker that crashed or was ended; those of encoders by default */
  constructor(worker: WorkerLike, crashed = encoderCrashed) {
    this.#worker = worker;
    this.#crashed = crashed;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    // A script that cannot be loaded has no message.
    worker.onerror = ({ message }) =>
      this.end(this.#crashed(message || 'Its script was not loaded.'));
  }

  /** Whether the worker has crashed or was ended: no call succeeds any more. */
  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Why it has. */
  get endReason(): EngineError | undefined {
    return this.#ended;
  }

  /**
   * Rejects as soon as the signal fires; the worker is told, and what it still answers is ignored.
   * @throws EngineError when the worker fails or ends, the signal's reason
   */
  call<M extends keyof Calls & string>(
    method: M,
    input: Calls[M]['input'],
    options: CallOptions<ProgressOf<Calls[M]>> = {},
  ): Promise<Calls[M]['output']> {
    const { signal, onProgress } = options;
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const call = this.#calls++;
    return new Promise<Calls[M]['output']>((resolve, reject) => {
      const cancel = (): void => {
        this.#pending.delete(call);
        this.#worker.postMessage({ cancel: call } satisfies ToWorker<Calls>);
        reject(signal!.reason as Error);
      };
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', cancel);
          end(value);
        };
      this.#pending.set(call, { resolve: settle(resolve), reject: settle(reject), onProgress });
      signal?.addEventListener('abort', cancel, { once: true });
      this.#worker.postMessage({ call, method, input });
    });
  }

  /** Ends the worker; calls that wait for it fail. Nothing else surely frees its memory. */
  end(reason: EngineError = this.#crashed('It was ended.')): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  #receive(message: FromWorker): void {
    const pending = this.#pending.get(message.call);
    if (!pending) return;
    if ('progress' in message) {
      pending.onProgress?.(message.progress as never);
      return;
    }
    this.#pending.delete(message.call);
    if ('output' in message) pending.resolve(message.output as never);
    else pending.reject(new EngineError(message.failure));
  }
}

function encoderCrashed(detail: string): EngineError {
  return new EngineError({
    message: words('The model stopped working.'),
    advice: words('Your text is kept. Retry; if that fails too, close other tabs to free memory.'),
    detail,
  });
}
