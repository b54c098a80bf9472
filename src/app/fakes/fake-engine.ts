import type { Words } from '../../core/words.ts';
import type {
  EncodedText,
  EncodeOptions,
  EncoderSource,
  Engine,
  EngineState,
  LanguageHint,
  UseOptions,
} from '../../engine/engine.ts';

interface Call {
  readonly text: string;
  readonly options: EncodeOptions;
  readonly resolve: (encoded: EncodedText) => void;
  readonly reject: (error: unknown) => void;
}

interface Use {
  readonly source: EncoderSource;
  readonly options: UseOptions;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** An engine whose states and answers are given by the test, one by one. */
export class FakeEngine implements Engine {
  state: EngineState = { phase: 'loading', what: 'MiniLM', loadedBytes: 0, totalBytes: 0 };
  starts = 0;
  /** What the language of every text is said to be. */
  language: LanguageHint | null = null;
  readonly calls: Call[] = [];
  readonly uses: Use[] = [];
  private readonly noticeListeners = new Set<(sentence: Words) => void>();
  private readonly listeners = new Set<(state: EngineState) => void>();

  start(): void {
    this.starts += 1;
  }

  subscribe(listener: (state: EngineState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  use(source: EncoderSource, options: UseOptions = {}): Promise<void> {
    return new Promise((resolve, reject) => this.uses.push({ source, options, resolve, reject }));
  }

  subscribeNotices(listener: (sentence: Words) => void): () => void {
    this.noticeListeners.add(listener);
    return () => this.noticeListeners.delete(listener);
  }

  encode(text: string, options: EncodeOptions): Promise<EncodedText> {
    return new Promise((resolve, reject) => this.calls.push({ text, options, resolve, reject }));
  }

  detectLanguage(): Promise<LanguageHint | null> {
    return Promise.resolve(this.language);
  }

  dispose(): void {
    this.listeners.clear();
    this.noticeListeners.clear();
  }

  become(state: EngineState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }

  notice(sentence: Words): void {
    for (const listener of this.noticeListeners) listener(sentence);
  }

  becomeReady(): void {
    const encoder = {
      name: 'MiniLM',
      id: 'all-MiniLM-L6-v2',
      backend: 'wasm',
      precision: 'int8',
      startMilliseconds: 900,
      backendReason: 'It runs on the processor.',
      webGpuObstacle: null,
      checks: [],
    } as const;
    this.become({ phase: 'ready', encoder });
  }

  /** The call of that number; the first is 0. */
  call(index: number): Call {
    const call = this.calls[index];
    if (call === undefined) throw new Error(`The engine was called ${this.calls.length} times.`);
    return call;
  }
}

/** A text of windows with these vectors, ten characters and as many known tokens each. */
export function encodedText(...vectors: readonly (readonly number[])[]): EncodedText {
  return {
    encoderId: 'all-MiniLM-L6-v2',
    windows: vectors.map((vector, index) => ({
      start: index * 10,
      end: index * 10 + 10,
      tokens: 10,
      vector: Float32Array.from(vector),
    })),
    tokens: vectors.length * 10,
    unknownTokens: 0,
    encodedWindows: vectors.length,
    milliseconds: 24,
  };
}
