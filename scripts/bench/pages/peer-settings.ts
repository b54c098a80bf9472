/** With what transformers.js' pipeline is opened. */
export interface PeerSettings {
  /** The name under which the server has the model that scripts/bench/write-peer-model.ts writes. */
  readonly model: string;
  readonly device: 'wasm' | 'webgpu';
  /** `q8` reads model_quantized.onnx, `fp16` model_fp16.onnx, `fp32` model.onnx. */
  readonly dtype: 'q8' | 'fp16' | 'fp32';
  /** ONNX Runtime's build: the one that transformers.js takes by itself, or the plain one, which has no WebGPU. */
  readonly runtime: 'asyncify' | 'plain';
  /** More than one only where the page is cross-origin isolated. */
  readonly threads: number;
  /** transformers.js' own cache of the runtime; without it, the browser's HTTP cache serves. */
  readonly wasmCache: boolean;
}

export type PeerRequest =
  | { readonly kind: 'open'; readonly settings: PeerSettings }
  /** Texts in batches, one call of the pipeline each. */
  | { readonly kind: 'embed'; readonly batches: readonly (readonly string[])[] };

export type PeerReply =
  | { readonly kind: 'opened' }
  /** Mean-pooled, one a text, in the order of the request. */
  | { readonly kind: 'embedded'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly message: string };

export const PLAIN_MINILM = 'plain-all-MiniLM-L6-v2';
export const PLAIN_RANDOM = 'plain-random-scibert-shape';
