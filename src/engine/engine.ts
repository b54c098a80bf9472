import type { Pooling } from '../core/pooling.ts';

/** What the engine is doing, in the order in which it happens. Bytes are of the file being loaded. */
export type EngineState =
  | {
      readonly phase: 'loading';
      readonly what: string;
      readonly loadedBytes: number;
      readonly totalBytes: number;
    }
  | { readonly phase: 'ready'; readonly encoder: EncoderInfo }
  | { readonly phase: 'failed'; readonly failure: EngineFailure };

/** What the page says of the encoder in use. */
export interface EncoderInfo {
  /** Name to show, such as `MiniLM`. */
  readonly name: string;
  readonly id: string;
  readonly backend: 'wasm' | 'webgpu' | 'cpu';
  readonly precision: 'int8' | 'fp16' | 'fp32';
  /** Milliseconds from start to ready. */
  readonly startMilliseconds: number;
}

/** A failure in words for a person; the field's terms go into `detail`. */
export interface EngineFailure {
  /** What happened, naming the file where there is one. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  readonly detail: string;
}

/** A window of the text with its pooled vector. */
export interface EncodedWindow {
  /** UTF-16 offsets into the text. Windows are in order and cover all text that is not blank. */
  readonly start: number;
  readonly end: number;
  /** Without [CLS] and [SEP]. */
  readonly tokens: number;
  /** [features]; remembered and handed out again, so it must not be written to. */
  readonly vector: Float32Array;
}

export interface EncodedText {
  readonly windows: readonly EncodedWindow[];
  /** Over all windows, without [CLS] and [SEP]. */
  readonly tokens: number;
  /** Of these, pieces that the vocabulary does not have ([UNK]). */
  readonly unknownTokens: number;
  /** Windows that were encoded now; the others were remembered. */
  readonly encodedWindows: number;
  /** From the call to the result. */
  readonly milliseconds: number;
  /** The language of the text, where that is clearly none that the encoder was trained on. */
  readonly languageHint?: LanguageHint;
}

export interface LanguageHint {
  /** ISO 639-1, such as `de`. */
  readonly code: string;
  /** In English, such as `German`. */
  readonly name: string;
}

export interface EncodeOptions {
  readonly pooling: Pooling;
  /** `bulk` lets the text being written go first and may use every core. Default: `live`. */
  readonly priority?: 'live' | 'bulk';
  /** Work that has not begun is dropped when it fires; the promise rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Called with the windows done so far, at most every 100 ms, for texts of more than one window. */
  readonly onProgress?: (progress: {
    readonly windowsDone: number;
    readonly windowsTotal: number;
  }) => void;
}

/** Text to vectors. The one door through which the app reaches the workers. */
export interface Engine {
  /** Starts loading, or after a failure starts anew. Never throws: failures arrive as states. */
  start(): void;
  readonly state: EngineState;
  /** Calls the listener at every change; the returned function ends that. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /** Waits until the engine is ready. @throws AbortError, EngineError */
  encode(text: string, options: EncodeOptions): Promise<EncodedText>;
  /** Ends the workers. */
  dispose(): void;
}
