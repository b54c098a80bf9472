import type { EngineError } from './engine-error.ts';
import type { LanguageHint } from './engine.ts';
import type { PlannerCalls } from './planner-calls.ts';
import { plannedWindows, type PlannedWindow } from './text-plan.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

type Client = WorkerClient<PlannerCalls>;

export interface PlannerOptions {
  readonly createWorker: () => WorkerLike;
  readonly open: PlannerCalls['open']['input'];
  /** Called when the worker crashed and so did the one in its place, or that could not be opened. */
  readonly onFailure: (error: unknown) => void;
}

/** The planner worker as the page sees it. A crashed one is replaced, and its work done again. */
export class Planner {
  readonly #options: PlannerOptions;
  #client: Client;
  /** The worker once it has its vocabulary. */
  #opened: Promise<Client>;
  #isEnded = false;

  constructor(options: PlannerOptions) {
    this.#options = options;
    this.#client = new WorkerClient(options.createWorker());
    this.#opened = this.#open();
  }

  /** @throws EngineError */
  async opened(): Promise<void> {
    await this.#opened;
  }

  /** @throws EngineError, the signal's reason */
  async plan(
    input: PlannerCalls['plan']['input'],
    signal?: AbortSignal,
  ): Promise<{ windows: PlannedWindow[]; unknownTokens: number }> {
    const plan = await this.#call('plan', input, signal);
    return { windows: plannedWindows(plan), unknownTokens: plan.unknownTokens };
  }

  /** Null also where the look failed: a hint is not worth a failure. */
  async detectLanguage(text: string, signal?: AbortSignal): Promise<LanguageHint | null> {
    try {
      return await this.#call('detectLanguage', { text }, signal);
    } catch {
      return null;
    }
  }

  end(reason?: EngineError): void {
    this.#isEnded = true;
    this.#client.end(reason);
  }

  async #open(): Promise<Client> {
    const client = this.#client;
    await client.call('open', this.#options.open);
    return client;
  }

  async #call<M extends 'plan' | 'detectLanguage'>(
    method: M,
    input: PlannerCalls[M]['input'],
    signal: AbortSignal | undefined,
  ): Promise<PlannerCalls[M]['output']> {
    const first = await this.#opened;
    try {
      return await first.call(method, input, { signal });
    } catch (error) {
      if (!first.hasEnded || this.#isEnded) throw error;
    }
    // Of all the calls that the crash broke off, the first to notice replaces the worker.
    if (this.#client === first) {
      this.#client = new WorkerClient(this.#options.createWorker());
      this.#opened = this.#open();
    }
    const replacement = this.#client;
    try {
      return await (await this.#opened).call(method, input, { signal });
    } catch (error) {
      if (replacement.hasEnded && !this.#isEnded) this.#options.onFailure(error);
      throw error;
    }
  }
}
