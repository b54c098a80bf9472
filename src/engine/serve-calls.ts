import { CheckpointError } from '../checkpoint/checkpoint-error.ts';
import { EngineError } from './engine-error.ts';
import type { EngineFailure } from './engine.ts';
import type { CallMap, FromWorker, ProgressOf, ToWorker } from './worker-messages.ts';

/** How a worker does a call. */
export type Handler<Call extends CallMap[string]> = (
  input: Call['input'],
  context: { readonly signal: AbortSignal; readonly report: (progress: ProgressOf<Call>) => void },
) => Promise<Call['output']>;

/** The part of a worker's global scope that serving needs. */
export interface CallScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers the page's calls: each with its output, a failure in words, or that it was cancelled. */
export function serveCalls<Calls extends CallMap>(
  scope: CallScope,
  handlers: { readonly [M in keyof Calls]: Handler<Calls[M]> },
): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker): void => scope.postMessage(message);

  scope.onmessage = ({ data }: MessageEvent<ToWorker<Calls>>) => {
    if ('cancel' in data) running.get(data.cancel)?.abort();
    else void answer(data);
  };

  async function answer<M extends keyof Calls>({
    call,
    method,
    input,
  }: {
    call: number;
    method: M;
    input: Calls[M]['input'];
  }): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    const report = (progress: ProgressOf<Calls[M]>): void => post({ call, progress });
    try {
      post({ call, output: await handlers[method](input, { signal: controller.signal, report }) });
    } catch (error) {
      post(
        controller.signal.aborted ? { call, cancelled: true } : { call, failure: failureOf(error) },
      );
    } finally {
      running.delete(call);
    }
  }
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  if (error instanceof CheckpointError)
    return { message: `${error.message}.`, advice: error.advice, detail: error.message };
  return {
    message: 'The model could not be run.',
    advice: 'Your text is kept. Retry; if that fails too, close other tabs to free memory.',
    detail: error instanceof Error ? error.message : String(error),
  };
}
