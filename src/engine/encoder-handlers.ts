import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import type { EncoderFile, EncoderSession, openEncoderSession } from './open-encoder-session.ts';
import type { Handlers } from './serve-calls.ts';

export interface EncoderDependencies {
  readonly fetch: typeof globalThis.fetch;
  readonly openSession: typeof openEncoderSession;
}

/** Any ids warm a session up. */
const WARM_UP = Int32Array.of(0, 1);

/** What an encoder worker does: it is given an encoder, then opens it on a backend, then encodes. */
export function encoderHandlers({
  fetch,
  openSession,
}: EncoderDependencies): Handlers<EncoderCalls> {
  let readFile: () => Promise<EncoderFile>;
  let form: Omit<EncoderCalls['open']['input'], 'pooling'>;
  let session: EncoderSession;
  let pooled: Pooling;

  async function open(pooling: Pooling): Promise<void> {
    session = await openSession(await readFile(), { ...form, pooling });
    await session.encode([WARM_UP]);
    pooled = pooling;
  }

  return {
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
