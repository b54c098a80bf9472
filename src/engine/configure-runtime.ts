import { env } from '@huggingface/transformers';
import plainFactory from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainBinary from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import webGpuFactory from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import webGpuBinary from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import type { Backend } from './engine.ts';

/**
 * Points ONNX Runtime at the app's own copies of its WebAssembly; by default transformers.js fetches
 * them from a CDN. The build with WebGPU in it is twice the size (27 MB), so it is loaded for WebGPU
 * alone. One thread a worker: several workers are faster than several threads, and need no
 * cross-origin isolation. To be called before the first session: the runtime is loaded once.
 */
export function configureRuntime(backend: Backend = 'wasm'): void {
  const [mjs, binary] =
    backend === 'webgpu' ? [webGpuFactory, webGpuBinary] : [plainFactory, plainBinary];
  const wasm = env.backends.onnx.wasm!;
  wasm.wasmPaths = {
    mjs: new URL(mjs, import.meta.url).href,
    wasm: new URL(binary, import.meta.url).href,
  };
  wasm.numThreads = 1;
  // transformers.js would copy the runtime into a cache of its own, beside the browser's.
  env.useWasmCache = false;
}
