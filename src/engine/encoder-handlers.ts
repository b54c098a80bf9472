import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import { describeGpu } from './gpu-facts.ts';
import type { EncoderFile, EncoderSession, openEncoderSession } from './open-encoder-session.ts';
import type { BackendForm } from './possible-forms.ts';
import type { Handlers } from './serve-calls.ts';

export interface EncoderDependencies {
  readonly fetch: typeof globalThis.fetch;
  readonly gpu: GPU | undefined;
  readonly openSession: typeof openEncoderSession;
}

/** Tokens of the windows that warm a session up. WebGPU compiles shaders by size. */
const WARM_UPS = { wasm: [2], cpu: [2], webgpu: [8, 32, 128] } as const;

/** What an encoder worker does: it is given an encoder, then opens it on a backend, then encodes. */
export function encoderHandlers({
  fetch,
  gpu,
  openSession,
}: EncoderDependencies): Handlers<EncoderCalls> {
  let readFile: () => Promise<EncoderFile>;
  let form: BackendForm;
  let session: EncoderSession;
  let pooled: Pooling;

  async function open(pooling: Pooling): Promise<void> {
    session = await openSession(await readFile(), { ...form, pooling });
    for (const tokens of WARM_UPS[form.backend]) await session.encode([new Int32Array(tokens)]);
    pooled = pooling;
  }

  return {
    describeGpu: ({ allowsSoftware }) => describeGpu(gpu, allowsSoftware),
    async load({ weights, format }, { signal, report }) {
      const { name } = weights;
      if ('blob' in weights) {
        const { blob } = weights;
        readFile = async () => ({ name, format, bytes: new Uint8Array(await blob.arrayBuffer()) });
        return { weights: blob };
      }
      const bytes = await fetchModelFile(weights, {
        fetch,
        signal,
        onProgress: (loadedBytes) => report({ loadedBytes, totalBytes: weights.bytes }),
      });
      const blob = new Blob([bytes]);
      // The first session need not read back what is in memory still.
      let fresh: Uint8Array | null = bytes;
      readFile = async () => {
        const content = fresh ?? new Uint8Array(await blob.arrayBuffer());
        fresh = null;
        return { name, format, bytes: content };
      };
      return { weights: blob };
    },
    async open({ pooling, ...asked }) {
      form = asked;
      await open(pooling);
      return null;
    },
    async encode({ pooling, batch }) {
      // One session at a time: another pooling takes the place of the one before.
      if (pooling !== pooled) {
        await session.dispose();
        await open(pooling);
      }
      return session.encode(batch);
    },
  };
}
