import type { EngineFailure } from './engine.ts';

/** What a worker can be asked: each method with what it takes, gives and reports on the way. */
export type CallMap = Readonly<
  Record<string, { input: unknown; output: unknown; progress?: unknown }>
>;

export type ProgressOf<Call> = Call extends { progress: infer Progress } ? Progress : never;

/** From the page to a worker. A call's number comes back with everything that answers it. */
export type ToWorker<Calls extends CallMap> =
  | {
      [M in keyof Calls]: {
        readonly call: number;
        readonly method: M;
        readonly input: Calls[M]['input'];
      };
    }[keyof Calls]
  | { readonly cancel: number };

/**
 * From a worker to the page; which call it was fixes the type of its output and progress. A call
 * that was cancelled is not answered.
 */
export type FromWorker =
  | { readonly call: number; readonly output: unknown }
  | { readonly call: number; readonly progress: unknown }
  | { readonly call: number; readonly failure: EngineFailure };
