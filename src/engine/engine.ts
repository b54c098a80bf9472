import type { Pooling } from '../core/pooling.ts';
import type { ModelFile, StoredFile } from './model-file.ts';
import type { Words } from '../core/words.ts';

/** An encoder with all that it takes to run it. */
export interface EncoderSource {
  readonly id: string;
  /** Name to show, such as `MiniLM`. */
  readonly name: string;
  /**
   * `compact`: a weight file of Taglight's own (checkpoint/bert/compact-file.ts), whose graph is
   * written for the backend. `onnx`: a graph with the inputs `input_ids` and `attention_mask`, and
   * outputs that are pooled vectors, named for their pooling.
   */
  readonly format: 'compact' | 'onnx';
  /** In which the weights are stored. */
  readonly precision: Precision;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** The first one is the usual one. */
  readonly poolings: readonly Pooling[];
  /** ISO 639-1 codes of the languages that it was trained on. */
  readonly languages: readonly string[];
  readonly weights: ModelFile | StoredFile;
  /** Lower-case hexadecimal. */
  readonly weightsSha256: string;
  /** tokenizer.json */
  readonly tokenizer: ModelFile | StoredFile;
  /** The same in the form of list-vocabulary.ts, which opens sooner. */
  readonly listedTokenizer?: ModelFile;
  /**
   * What it makes of known texts (reference-vectors.ts), to check backends by. Without it they are
   * checked against fp32 on WASM, which takes longer.
   */
  readonly referenceVectors?: ModelFile;
}

export type Precision = 'int8' | 'fp16' | 'fp32';

/** `cpu` is ONNX Runtime's native build, which serves the scripts in Node. */
export type Backend = 'wasm' | 'webgpu' | 'cpu';

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
  readonly backend: Backend;
  /** In which it computes. */
  readonly precision: Precision;
  /** Milliseconds from start to ready. */
  readonly startMilliseconds: number;
  /** Why it runs there: a sentence for a person. */
  readonly backendReason: Words;
  /** Why it cannot run on WebGPU on this device: a sentence for a person; null where it may. */
  readonly webGpuObstacle: Words | null;
  /** What was found out about backends and precisions so far, the trusted and the refused. */
  readonly checks: readonly BackendCheck[];
}

/** Whether an encoder gives the right vectors on a backend in a precision, and how fast. */
export interface BackendCheck {
  readonly backend: Backend;
  readonly precision: Precision;
  readonly passed: boolean;
  /**
   * From the reference vectors: the largest over the known texts of |vector - reference| divided by
   * |reference| (Euclidean lengths); null where there was nothing to compare.
   */
  readonly difference: number | null;
  /** For one window of 128 tokens, after warming up; null where it was not measured. */
  readonly millisecondsPerWindow: number | null;
  /** What was compared with what, or why it failed: a sentence for a person. */
  readonly note: Words;
}

export interface UseOptions {
  /** `auto` takes the fastest one that gives right vectors. Default: `auto`. */
  readonly backend?: 'auto' | 'wasm' | 'webgpu';
  /** What the session is opened for; others are opened as they are asked for. */
  readonly pooling?: Pooling;
}

/** A failure in words for a person; the field's terms go into `detail`. */
export interface EngineFailure {
  /** What happened, naming the file where there is one. */
  readonly message: Words;
  /** What to do about it. */
  readonly advice: Words;
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
  /** `id` of the encoder that made the vectors: the one in use when the text came. */
  readonly encoderId: string;
  readonly windows: readonly EncodedWindow[];
  /** Over all windows, without [CLS] and [SEP]. */
  readonly tokens: number;
  /** Of these, pieces that the vocabulary does not have ([UNK]). */
  readonly unknownTokens: number;
  /** Windows that were encoded now; the others were remembered. */
  readonly encodedWindows: number;
  /** From the call to the result. */
  readonly milliseconds: number;
}

export interface LanguageHint {
  /** ISO 639-1, such as `de`. */
  readonly code: string;
  /** In English, such as `German`. */
  readonly name: string;
}

export interface EncodeOptions {
  readonly pooling: Pooling;
  /**
   * `bulk` lets the text being written go first, and may use every core. Default: `live`.
   */
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
  /**
   * Starts loading the embedded encoder, or after a failure starts anew the one that was in use. Never throws: failures arrive as states.
   */
  start(): void;
  /**
   * Changes to an encoder, or to another backend of the one in use. The encoder in use goes on until
   * the other one is ready, and finishes the texts that it has. Where a later call overtakes this
   * one, this one rejects with an AbortError.
   * @throws EngineError when it cannot be used; then the encoder before goes on
   */
  use(source: EncoderSource, options?: UseOptions): Promise<void>;
  readonly state: EngineState;
  /** Calls the listener at every change; the returned function ends that. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /**
   * Calls the listener with a sentence when something went wrong that the engine mended itself, such
   * as 'The GPU was lost; going on with WASM.'
   */
  subscribeNotices(listener: (sentence: Words) => void): () => void;
  /** Waits until the engine is ready. @throws AbortError, EngineError */
  encode(text: string, options: EncodeOptions): Promise<EncodedText>;
  /**
   * The language of a text, where that is clearly none that the encoder in use was trained on; null
   * where it is one of those, or cannot be told. Its data is fetched when it is first asked for.
   */
  detectLanguage(text: string, signal: AbortSignal): Promise<LanguageHint | null>;
  /** Ends the workers. */
  dispose(): void;
}
