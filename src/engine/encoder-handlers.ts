import type { Fetch } from '../core/fetch.ts';
import type { EncoderCalls, SessionForm } from './encoder-calls.ts';
import { fetchModelFile, type KeptFiles } from './fetch-model-file.ts';
import { describeGpu } from './gpu-facts.ts';
import type { EncoderFile, EncoderSession, openEncoderSession } from './open-encoder-session.ts';
import { readStoredFile } from './read-stored-file.ts';
import type { Handlers } from './serve-calls.ts';

export interface EncoderDependencies {
  readonly fetch: Fetch;
  readonly caches?: KeptFiles | undefined;
  readonly gpu: GPU | undefined;
  readonly openSession: typeof openEncoderSession;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Each report has the page show it, which costs more than reading on. */
const REPORT_MILLISECONDS = 100;

/** Tokens of the windows that warm a session up. WebGPU compiles shaders by size. */
const WARM_UPS = { wasm: [2], cpu: [2], webgpu: [8, 32, 128] } as const;

/** What an encoder worker does: it is given an encoder, then opens it on a backend, then encodes. */
export function encoderHandlers({
  fetch,
  caches,
  gpu,
  openSession,
  now,
}: EncoderDependencies): Handlers<EncoderCalls> {
  let file: Omit<EncoderFile, 'bytes'>;
  let content: Uint8Array<ArrayBuffer> | Blob;
  let form: SessionForm;
  let session: EncoderSession;
  /** A session that was opened before it was asked for. */
  let ahead: { readonly form: SessionForm; readonly session: Promise<EncoderSession> } | undefined;

  async function openWarm(bytes: Uint8Array, wanted: SessionForm): Promise<EncoderSession> {
    const opened = await openSession({ ...file, bytes }, wanted);
    for (const tokens of WARM_UPS[wanted.backend]) await opened.encode([new Int32Array(tokens)]);
    return opened;
  }

  async function open(wanted: SessionForm): Promise<void> {
    const early = ahead;
    ahead = undefined;
    if (early && isSame(early.form, wanted)) {
      session = await early.session;
    } else {
      early?.session.then((unwanted) => unwanted.dispose()).catch(() => undefined);
      session = await openWarm(await bytesOf(content), wanted);
    }
    form = wanted;
  }

  return {
    describeGpu: ({ allowsSoftware }) => describeGpu(gpu, allowsSoftware),
    async load({ weights, format, likely }, { signal, report }) {
      file = { name: weights.name, format };
      if ('blob' in weights) {
        // They are read again when they are opened, rather than kept twice.
        if (weights.sha256 !== undefined) await readStoredFile(weights);
        content = weights.blob;
        return null;
      }
      let reported = now();
      const bytes = await fetchModelFile(weights, {
        fetch,
        caches,
        signal,
        onProgress(loadedBytes) {
          const isLast = loadedBytes === weights.bytes;
          if (!isLast && now() - reported < REPORT_MILLISECONDS) return;
          reported = now();
          report({ loadedBytes, totalBytes: weights.bytes });
        },
      });
      content = bytes;
      if (likely) {
        // Without waiting for the page, which may be busy.
        ahead = { form: likely, session: openWarm(bytes, likely) };
        ahead.session.catch(() => undefined);
      }
      return null;
    },
    async share() {
      // From now on it need not be here as well.
      if (!(content instanceof Blob)) content = new Blob([content]);
      return content;
    },
    async open(asked) {
      await open(asked);
      return null;
    },
    async encode({ pooling, batch }) {
      // One session at a time: another pooling takes the place of the one before.
      if (pooling !== form.pooling) {
        await session.dispose();
        await open({ ...form, pooling });
      }
      return session.encode(batch);
    },
  };
}

function isSame(a: SessionForm, b: SessionForm): boolean {
  return a.backend === b.backend && a.precision === b.precision && a.pooling === b.pooling;
}

async function bytesOf(content: Uint8Array<ArrayBuffer> | Blob): Promise<Uint8Array<ArrayBuffer>> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
