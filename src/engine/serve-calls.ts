import type { EngineFailure } from './engine.ts';
import type { CallMap, FromWorker, ProgressOf, ToWorker } from './worker-messages.ts';

interface CallContext<Progress> {
  /** Fires when the page no longer wants the output. */
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** Hands the memory of a part of the output over to the page instead of copying it. */
  readonly transfer: (buffer: ArrayBuffer) => void;
}

/** How a worker does a call. */
export type Handler<Call extends CallMap[string]> = (
  input: Call['input'],
  context: CallContext<ProgressOf<Call>>,
) => Promise<Call['output']>;

export type Handlers<Calls extends CallMap> = {
  readonly [M in keyof Calls]: Handler<Calls[M]>;
};

/** The part of a worker's global scope that serving needs. */
export interface CallScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, options?: { transfer?: ArrayBuffer[] }): void;
}

/** Answers the page's calls, each with its output or a failure in words. */
export function serveCalls<Calls extends CallMap>(
  scope: CallScope,
  handlers: Handlers<Calls>,
  failureOf: (error: unknown) => EngineFailure,
): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker, transfer: ArrayBuffer[] = []): void =>
    scope.postMessage(message, { transfer });

  scope.onmessage = ({ data }: MessageEvent<ToWorker<Calls>>) => {
    if ('cancel' in data) running.get(data.cancel)?.abort();
    else void answer(data.call, data.method, data.input);
  };

  async function answer<M extends keyof Calls>(
    call: number,
    method: M,
    input: Calls[M]['input'],
  ): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(call, controller);
    const buffers: ArrayBuffer[] = [];
    const context = {
      signal,
      report: (progress: ProgressOf<Calls[M]>) => post({ call, progress }),
      transfer: (buffer: ArrayBuffer) => void buffers.push(buffer),
    };
    try {
      const output = await handlers[method](input, context);
      if (!signal.aborted) post({ call, output }, buffers);
    } catch (error) {
      if (!signal.aborted) post({ call, failure: failureOf(error) });
    } finally {
      running.delete(call);
    }
  }
}
