import type { Fetch } from '../core/fetch.ts';
import { BackendRun, type BackendDependencies, type BackendRunOptions } from './backend-run.ts';
import type { KnownWindows } from './check-form.ts';
import { encodeText } from './encode-text.ts';
import type { EngineError } from './engine-error.ts';
import type { EncodedText, EncodeOptions, EncoderInfo, LanguageHint } from './engine.ts';
import { fetchReferenceVectors } from './reference-vectors.ts';
import { KNOWN_TEXTS } from './known-texts.ts';
import { Planner } from './planner.ts';

import type { WorkerLike } from './worker-client.ts';

export interface RunDependencies extends BackendDependencies {
  readonly createPlanner: () => WorkerLike;
  readonly fetch: Fetch;
}

export interface RunOptions
  extends
    RunDependencies,
    Pick<
      BackendRunOptions,
      'source' | 'backend' | 'pooling' | 'cache' | 'onProgress' | 'onNotice' | 'onFailure'
    > {
  /** Called when something about the encoder in use changed: backend, precision, checks. */
  readonly onChange: (encoder: EncoderInfo) => void;
}

/** A language shows in the first lines; the rest of a long text need not cross to the worker again. */
const LANGUAGE_SAMPLE = 4_096;

/** An encoder at work, from its start to its failure or end: texts in, vectors out. */
export class SourceRun {
  readonly #options: RunOptions;
  readonly #backend: BackendRun;
  readonly #planner: Planner;
  readonly #began: number;
  #startMilliseconds = 0;
  /** Texts under way. */
  #active = 0;
  #endWhenIdle: EngineError | undefined;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#began = options.now();
    const { source, createPlanner, onChange, onFailure } = options;
    // The encoder takes longest, so it comes first.
    this.#backend = new BackendRun({
      ...options,
      knownWindows: () => this.#knownWindows(),
      onChange: () => onChange(this.#info()),
    });
    this.#planner = new Planner({
      createWorker: createPlanner,
      open: { tokenizer: source.listedTokenizer ?? source.tokenizer, languages: source.languages },
      onFailure,
    });
  }

  /** @throws EngineError */
  async opened(): Promise<EncoderInfo> {
    await Promise.all([this.#backend.opened(), this.#planner.opened()]);
    this.#startMilliseconds = this.#options.now() - this.#began;
    return this.#info();
  }

  /** @throws EngineError, the signal's reason */
  async encode(text: string, options: EncodeOptions): Promise<EncodedText> {
    const { source, now } = this.#options;
    const parts = {
      planner: this.#planner,
      encodeWindows: this.#backend.encode.bind(this.#backend),
      source,
      now,
    };
    this.#active += 1;
    try {
      return await encodeText(text, parts, options);
    } finally {
      this.#active -= 1;
      if (this.#endWhenIdle && this.#active === 0) this.end(this.#endWhenIdle);
    }
  }

  /** See Engine.detectLanguage. */
  detectLanguage(text: string, signal: AbortSignal): Promise<LanguageHint | null> {
    return this.#planner.detectLanguage(text.slice(0, LANGUAGE_SAMPLE), signal);
  }

  /** Ends the workers once the texts under way are done. */
  endWhenIdle(reason: EngineError): void {
    this.#endWhenIdle = reason;
    if (this.#active === 0) this.end(reason);
  }

  /** Ends the workers; all that wait are told. */
  end(reason: EngineError): void {
    this.#planner.end(reason);
    this.#backend.end(reason);
  }

  #info(): EncoderInfo {
    const { id, name } = this.#options.source;
    const startMilliseconds = this.#startMilliseconds;
    return { id, name, startMilliseconds, ...this.#backend.description };
  }

  /** Vectors that came with the encoder say nothing of another pooling. */
  async #knownWindows(): Promise<KnownWindows> {
    const { source, pooling, fetch } = this.#options;
    const file = source.referenceVectors;
    const kept = file && (await fetchReferenceVectors(file, fetch));
    const usable = kept?.pooling === pooling ? kept : null;
    const { windowTokens } = source;
    const texts = usable?.texts ?? KNOWN_TEXTS;
    const plans = await Promise.all(
      texts.map((text) => this.#planner.plan({ text, windowTokens })),
    );
    return {
      windows: plans.map(({ windows }) => windows[0]!.ids),
      vectors: usable?.vectors ?? null,
      windowTokens,
    };
  }
}
