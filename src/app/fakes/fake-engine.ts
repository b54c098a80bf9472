import type { EncodedText, EncodeOptions, Engine, EngineState } from '../../engine/engine.ts';

interface Call {
  readonly text: string;
  readonly options: EncodeOptions;
  readonly resolve: (encoded: EncodedText) => void;
  readonly reject: (error: unknown) => void;
}

/** An engine whose states and answers are given by the test, one by one. */
export class FakeEngine implements Engine {
  state: EngineState = { phase: 'loading', what: 'MiniLM', loadedBytes: 0, totalBytes: 0 };
  starts = 0;
  readonly calls: Call[] = [];
  private readonly listeners = new Set<(state: EngineState) => void>();

  start(): void {
    this.starts += 1;
  }

  subscribe(listener: (state: EngineState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  encode(text: string, options: EncodeOptions): Promise<EncodedText> {
    return new Promise((resolve, reject) => this.calls.push({ text, options, resolve, reject }));
  }

  dispose(): void {
    this.listeners.clear();
  }

  become(state: EngineState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }

  becomeReady(): void {
    const encoder = {
      name: 'MiniLM',
      id: 'all-MiniLM-L6-v2',
      backend: 'wasm',
      precision: 'int8',
      startMilliseconds: 900,
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
