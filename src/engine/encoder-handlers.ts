import type { Pooling } from '../core/pooling.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import type { EncoderSession, openEncoderSession } from './open-encoder-session.ts';
import type { Handlers } from './serve-calls.ts';

export interface EncoderDependencies {
  readonly fetch: typeof globalThis.fetch;
  readonly openSession: typeof openEncoderSession;
}

/** Any ids warm a session up. */
const WARM_UP = Int32Array.of(0, 1);

/** What an encoder worker does; it is opened before anything else is asked. */
export function encoderHandlers({
  fetch,
  openSession,
}: EncoderDependencies): Handlers<EncoderCalls> {
  let openWith: (pooling: Pooling, bytes: Uint8Array) => Promise<EncoderSession>;
  let weights: Blob;
  let session: EncoderSession;
  let pooled: Pooling;

  /** One session at a time: another pooling takes the place of the one before. */
  async function sessionFor(pooling: Pooling): Promise<EncoderSession> {
    if (pooling !== pooled) {
      await session.dispose();
      session = await openWith(pooling, new Uint8Array(await weights.arrayBuffer()));
      pooled = pooling;
    }
    return session;
  }

  return {
    async open({ weights: source, backend, precision, pooling }, { signal, report }) {
      const bytes =
        'blob' in source
          ? new Uint8Array(await source.blob.arrayBuffer())
          : await fetchModelFile(source, {
              fetch,
              signal,
              onProgress: (loadedBytes) => report({ loadedBytes, totalBytes: source.bytes }),
            });
      openWith = async (wanted, content) => {
        const file = { name: source.name, bytes: content };
        const opened = await openSession(file, { backend, precision, pooling: wanted });
        await opened.encode([WARM_UP]);
        return opened;
      };
      session = await openWith(pooling, bytes);
      pooled = pooling;
      weights = 'blob' in source ? source.blob : new Blob([bytes]);
      return { weights };
    },
    async encode({ pooling, batch }) {
      return (await sessionFor(pooling)).encode(batch);
    },
  };
}
