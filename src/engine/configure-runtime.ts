import { env } from '@huggingface/transformers';
import wasmFactory from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmBinary from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';

/**
 * Points ONNX Runtime at the app's own copy of its WebAssembly; by default transformers.js fetches it
 * from a CDN. The plain build is half the size of the one with WebGPU in it. One thread a worker:
 * several workers are faster than several threads, and need no cross-origin isolation.
 */
export function configureRuntime(): void {
  const wasm = env.backends.onnx.wasm!;
  wasm.wasmPaths = {
    mjs: new URL(wasmFactory, import.meta.url).href,
    wasm: new URL(wasmBinary, import.meta.url).href,
  };
  wasm.numThreads = 1;
  // transformers.js would copy the runtime into a cache of its own, beside the browser's.
  env.useWasmCache = false;
}
