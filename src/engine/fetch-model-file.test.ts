import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/words.ts';
import { EngineError } from './engine-error.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import { PieceHash } from './piece-hash.ts';

const CONTENT = Uint8Array.from({ length: 1_200_000 }, (_, index) => index % 251);
const FILE = {
  name: 'model.safetensors',
  url: 'https://app.test/models/model.safetensors',
  bytes: CONTENT.byteLength,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};

/** Answers one request after another; keeps how the browser's cache was to be used. */
function server(...answers: (() => Response)[]) {
  const caches: (RequestCache | undefined)[] = [];
  const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
    const answer = answers[caches.length];
    caches.push(init?.cache);
    return new Promise((resolve) => resolve(answer!()));
  };
  return { fetch: fetch as typeof globalThis.fetch, caches };
}

const good = (): Response => new Response(CONTENT);
const damaged = (): Response =>
  new Response(CONTENT.map((byte, index) => (index === 7 ? byte + 1 : byte)));

function breakingOff(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(CONTENT.slice(0, 3));
      controller.error(new TypeError('network error'));
    },
  });
}

async function failureOf(...answers: (() => Response)[]) {
  const error = await fetchModelFile(FILE, { fetch: server(...answers).fetch }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineError);
  return (error as EngineError).failure;
}

describe('fetchModelFile', () => {
  it('gives the bytes and counts them on the way', async () => {
    const seen: number[] = [];
    const bytes = await fetchModelFile(FILE, {
      fetch: server(good).fetch,
      onProgress: (loaded) => seen.push(loaded),
    });
    expect(Buffer.from(bytes).equals(Buffer.from(CONTENT))).toBe(true);
    expect(seen.at(-1)).toBe(CONTENT.byteLength);
  });

  it('fetches a copy that was damaged in the cache once more past it', async () => {
    const { fetch, caches } = server(damaged, good);
    expect((await fetchModelFile(FILE, { fetch })).byteLength).toBe(CONTENT.byteLength);
    expect(caches).toEqual(['default', 'reload']);
  });

  it('takes a copy that is kept before it asks the server, unless that is damaged', async () => {
    const file = { ...FILE, keptIn: 'kept' };
    const asked: unknown[] = [];
    const keeping = (answer: (() => Response) | undefined) => ({
      match(...request: unknown[]) {
        asked.push(request);
        return Promise.resolve(answer?.());
      },
    });
    const get = async (answer?: () => Response) => {
      const { fetch, caches } = server(good);
      await fetchModelFile(file, { fetch, caches: keeping(answer) });
      return caches;
    };
    expect(await get(good)).toEqual([]);
    expect(asked).toEqual([[FILE.url, { cacheName: 'kept' }]]);
    expect(await get(damaged)).toEqual(['reload']);
    expect(await get()).toEqual(['default']);

    const { fetch } = server(good);
    const refusing = { match: () => Promise.reject(new DOMException('No.', 'SecurityError')) };
    expect(await fetchModelFile(file, { fetch, caches: refusing })).toHaveLength(CONTENT.length);
  });

  it('checks a large file by its pieces', async () => {
    const pieces = { bytes: 500_000, sha256: await new PieceHash(500_000).hexOf(CONTENT) };
    const file = { ...FILE, sha256: 'is not looked at', pieces };
    const { fetch, caches } = server(damaged, good);
    expect(await fetchModelFile(file, { fetch })).toHaveLength(CONTENT.length);
    expect(caches).toEqual(['default', 'reload']);
    const refused = fetchModelFile(file, { fetch: server(damaged, damaged).fetch });
    await expect(refused).rejects.toThrow('damaged');
  });

  it.each([
    ['is missing', () => new Response('', { status: 404 }), 'is missing'],
    ['is held back', () => new Response('', { status: 503 }), 'did not give out'],
    [
      'is a web page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'web page',
    ],
    [
      'cannot be reached',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'could not be fetched',
    ],
    ['breaks off', () => new Response(breakingOff()), 'could not be fetched'],
    ['has other bytes', damaged, 'damaged'],
    ['is too short', () => new Response(CONTENT.slice(0, 9)), 'damaged'],
    ['is too long', () => new Response(new Blob([CONTENT, 'more'])), 'damaged'],
  ])('names a file that %s and says what to do', async (_, answer, said) => {
    const { message, advice } = await failureOf(answer, answer);
    expect(inEnglish(message)).toContain('model.safetensors');
    expect(inEnglish(message)).toContain(said);
    expect(advice).toContain('Your text is kept.');
  });

  it('ends with its signal', async () => {
    const fetch = (_: unknown, init?: RequestInit) => Promise.reject(init!.signal!.reason as Error);
    const call = fetchModelFile(FILE, {
      fetch,
      signal: AbortSignal.abort(),
    });
    await expect(call).rejects.toHaveProperty('name', 'AbortError');
  });
});
