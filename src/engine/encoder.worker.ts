import { configureRuntime } from './configure-runtime.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import { openEncoderSession, type EncoderSession } from './open-encoder-session.ts';
import { serveCalls } from './serve-calls.ts';

/** [CLS] [SEP] of BERT vocabularies are anywhere; any two ids warm the session up. */
const WARM_UP = Int32Array.of(0, 1);

let session: EncoderSession;

configureRuntime();
serveCalls<EncoderCalls>(self, {
  async open({ weights, backend, precision, pooling }, { signal, report }) {
    const bytes =
      'blob' in weights
        ? new Uint8Array(await weights.blob.arrayBuffer())
        : await fetchModelFile(weights, {
            fetch: (...request) => fetch(...request),
            signal,
            onProgress: (loadedBytes) => report({ loadedBytes, totalBytes: weights.bytes }),
          });
    session = await openEncoderSession(
      { name: weights.name, bytes },
      { backend, precision, pooling },
    );
    await session.encode([WARM_UP]);
    return { weights: 'blob' in weights ? weights.blob : new Blob([bytes]) };
  },
  encode: ({ batch }) => session.encode(batch),
});
