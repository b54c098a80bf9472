import { BertModel, LogLevel, Tensor, env } from '@huggingface/transformers';
import type { Backend } from './engine.ts';
import { gpuLoss } from './gpu-loss.ts';

/** A graph that takes token ids, ready to run. */
export interface GraphSession {
  /**
   * Every output of the graph, flat, by its name. Texts are padded to the longest.
   * @param batch token ids of each text, [CLS] and [SEP] included
   */
  run(batch: readonly Int32Array[]): Promise<Record<string, Float32Array>>;
  dispose(): Promise<void>;
}

/** Under this name transformers.js asks for the graph, which exists nowhere on disk. */
const MODEL_ID = 'taglight';

/**
 * Opens a session on a graph that was made at run time. transformers.js asks its cache before it
 * fetches anything, so a cache that answers with the graph is how it is given one; nothing is fetched.
 * A worker opens one session in its life: after a failed one the runtime there answers with the
 * same failure for ever (transformers.js#1635).
 * @param graph runs of bytes of an ONNX model with the inputs `input_ids` and `attention_mask`
 * @throws Error of the runtime; a run also throws GpuLostError
 */
export async function openGraphSession(
  graph: readonly Uint8Array[],
  backend: Backend,
): Promise<GraphSession> {
  const files = new Map([
    ['config.json', new Blob([JSON.stringify({ model_type: 'bert' })])],
    ['onnx/model.onnx', new Blob([...graph] as BlobPart[])],
  ]);
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useCustomCache = true;
  env.customCache = {
    match: (request: string) => Promise.resolve(answer(files, request)),
    put: () => Promise.resolve(),
  };
  const model = await BertModel.from_pretrained(MODEL_ID, {
    device: backend,
    dtype: 'fp32',
    local_files_only: true,
  });
  files.clear();
  // After a loss the runtime may wait for ever.
  const losses = backend === 'webgpu' ? [gpuLoss(await env.backends.onnx.webgpu!.device)] : [];
  for (const loss of losses) loss.catch(() => undefined);
  return {
    async run(batch) {
      const running = model(padBatch(batch)) as Promise<Record<string, Tensor>>;
      const outputs = await Promise.race([running, ...losses]);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, tensor]) => [name, tensor.data as Float32Array]),
      );
    },
    async dispose() {
      await model.dispose();
    },
  };
}

function answer(files: ReadonlyMap<string, Blob>, request: string): Response | undefined {
  for (const [path, content] of files) {
    if (request.endsWith(path)) return new Response(content);
  }
  return undefined;
}

/** Ids and mask, int32 [texts, longest]; padding is id 0 with mask 0. */
function padBatch(batch: readonly Int32Array[]): Record<string, Tensor> {
  const longest = batch.reduce((length, ids) => Math.max(length, ids.length), 0);
  const ids = new Int32Array(batch.length * longest);
  const mask = new Int32Array(batch.length * longest);
  for (const [row, tokens] of batch.entries()) {
    ids.set(tokens, row * longest);
    mask.fill(1, row * longest, row * longest + tokens.length);
  }
  const shape = [batch.length, longest];
  return {
    input_ids: new Tensor('int32', ids, shape),
    attention_mask: new Tensor('int32', mask, shape),
  };
}
