import { env, LogLevel, pipeline, type FeatureExtractionPipeline } from '@huggingface/transformers';
import asyncifyModule from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import plainModule from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { PeerReply, PeerRequest, PeerSettings } from './peer-settings.ts';

const RUNTIMES = {
  asyncify: { mjs: asyncifyModule, wasm: asyncifyWasm },
  plain: { mjs: plainModule, wasm: plainWasm },
} as const;

let extract: FeatureExtractionPipeline | undefined;

self.addEventListener('message', (event: MessageEvent<PeerRequest>) => {
  answer(event.data).then(reply, (error: unknown) =>
    reply({ kind: 'failed', message: String(error) }),
  );
});

async function answer(request: PeerRequest): Promise<PeerReply> {
  if (request.kind === 'open') {
    extract = await open(request.settings);
    return { kind: 'opened' };
  }
  if (!extract) throw new Error('The pipeline is not open.');
  const vectors: Float32Array[] = [];
  for (const batch of request.batches) {
    const output = await extract([...batch], { pooling: 'mean', normalize: false });
    const values = output.data as Float32Array;
    const features = values.length / batch.length;
    for (let row = 0; row < batch.length; row++)
      vectors.push(values.slice(row * features, (row + 1) * features));
  }
  return { kind: 'embedded', vectors };
}

function open(settings: PeerSettings): Promise<FeatureExtractionPipeline> {
  env.logLevel = LogLevel.ERROR;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.useWasmCache = settings.wasmCache;
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('This build of ONNX Runtime has no WebAssembly.');
  const { mjs, wasm: binary } = RUNTIMES[settings.runtime];
  wasm.wasmPaths = {
    mjs: new URL(mjs, self.location.href).href,
    wasm: new URL(binary, self.location.href).href,
  };
  wasm.numThreads = settings.threads;
  const { model, dtype, device } = settings;
  return pipeline('feature-extraction', model, { dtype, device });
}

function reply(message: PeerReply): void {
  self.postMessage(message);
}
