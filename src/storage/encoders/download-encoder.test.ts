import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findForm } from '../../core/encoder-catalogue.ts';
import { hubFileUrl, hubListingUrl, MODEL_HOSTS } from '../../core/model-hub.ts';
import { HurriedClock } from '../fakes/hurried-clock.ts';
import type { Fetch } from '../../core/fetch.ts';
import { startFakeHub, type FakeHub } from '../fixtures/fake-hub.ts';
import { deleteEncoder } from './delete-encoder.ts';
import { downloadEncoder } from './download-encoder.ts';
import type { EncoderStorage } from './encoder-storage.ts';
import { emptyStorage, paths } from './fixtures/encoder-storage.ts';
import { listEncoders } from './list-encoders.ts';
import { openEncoder } from './open-encoder.ts';
import { planDownload } from './plan-download.ts';
import type { DownloadProgress } from './plan-progress.ts';
import { sweepEncoders } from './sweep-encoders.ts';

const HUB = MODEL_HOSTS[0]!;
const BASE = 'https://app.test/';
const FORM = findForm('scibert-int8')!;
const AT = { repository: 'Xenova/scibert_scivocab_uncased', revision: 'main' };
const COMMIT = 'c'.repeat(40);
const pathOf = (path: string, revision = COMMIT): string =>
  hubFileUrl({ ...AT, revision }, path).slice(HUB.length);
const WEIGHTS = pathOf('onnx/model_quantized.onnx');
const LISTING = hubListingUrl(AT).slice(HUB.length);
const TOKENISER = '/models/scibert/tokenizer.json';

const weights = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251).fill(8, 0, 1);
const config = new TextEncoder().encode('{"model_type": "bert"}');
const tokeniser = new TextEncoder().encode('{"model": {}}');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let hub: FakeHub;
let storage: EncoderStorage;
let clock: HurriedClock;

/** The catalogue's hub and the app's own server are both the local one. */
const localFetch: Fetch = (url, init) =>
  fetch(url.replace(HUB, hub.url('')).replace('https://app.test', hub.url('')), init);

beforeAll(async () => {
  hub = await startFakeHub();
});
afterAll(() => hub.close());
beforeEach(() => {
  storage = emptyStorage();
  clock = new HurriedClock();
  hub.files.clear();
  hub.texts.clear();
  hub.requests.length = 0;
  hub.faults.length = 0;
  hub.files.set(TOKENISER, { bytes: tokeniser, tag: null, type: 'application/json' });
  for (const revision of [COMMIT, 'main']) {
    hub.files.set(pathOf('onnx/model_quantized.onnx', revision), { bytes: weights, tag: '"w"' });
    hub.files.set(pathOf('config.json', revision), { bytes: config, tag: '"c"' });
  }
  putListing(sha256(weights));
});

function putListing(weightsSha256: string): void {
  const size = weights.byteLength;
  const siblings = [
    { rfilename: 'config.json', size: config.byteLength },
    { rfilename: 'onnx/model_quantized.onnx', size, lfs: { sha256: weightsSha256, size } },
  ];
  hub.texts.set(LISTING, JSON.stringify({ sha: COMMIT, siblings }));
}

/** The form, with the tokeniser as the local server has it. */
function form() {
  const { source } = FORM.form;
  if (source.at !== 'hub') throw new TypeError('not on the hub');
  const size = { bytes: tokeniser.byteLength, exact: true };
  const files = source.files.map((file) =>
    file.role === 'tokenizer' ? { ...file, size, sha256: sha256(tokeniser) } : file,
  );
  return { encoder: FORM.encoder, form: { ...FORM.form, source: { ...source, files } } };
}

const plan = () => planDownload(form(), { fetch: localFetch, store: storage.store, baseUrl: BASE });

async function download(control: Parameters<typeof downloadEncoder>[3] = {}) {
  return downloadEncoder(await plan(), storage, { fetch: localFetch, clock }, control);
}

/** Downloads until so many bytes of the weights have come, then pauses. */
async function pauseAfter(bytes: number): Promise<void> {
  const controller = new AbortController();
  hub.faults.push({ hide: [] }, { hide: [] }, { stallAfter: bytes });
  const paused = download({
    signal: controller.signal,
    onProgress: ({ loadedBytes }) => loadedBytes >= bytes && controller.abort(),
  });
  await expect(paused).rejects.toHaveProperty('name', 'AbortError');
}

describe('planDownload', () => {
  it("says size, sha256 and commit before anything is fetched, from the hub's listing", async () => {
    const { files, total, host, keptBytes, facts } = await plan();
    expect(total).toEqual({ bytes: 300_000 + config.length + tokeniser.length, exact: true });
    expect(host).toBe('huggingface.co');
    expect(keptBytes).toBe(0);
    expect(facts.provenance.revision).toBe(COMMIT);
    expect(files.map(({ role, kind, sha256: hash }) => [role, kind, hash])).toEqual([
      ['tokenizer', 'json', sha256(tokeniser)],
      ['config', 'json', null],
      ['weights', 'onnx', sha256(weights)],
    ]);
    expect(hub.requests).toEqual(['GET /models/scibert-int8/manifest.json']);
  });

  it('measures the weights where there is no listing', async () => {
    hub.texts.clear();
    const { files, total, facts } = await plan();
    expect(files.at(-1)!.size).toEqual({ bytes: 300_000, exact: true });
    expect(total).toEqual({ bytes: 301_000 + tokeniser.length, exact: false });
    expect(facts.provenance.revision).toBeNull();
    expect(hub.requests.slice(2)).toEqual([`HEAD ${pathOf('onnx/model_quantized.onnx', 'main')}`]);
  });

  it.each([{ status: 403 }, { page: true } as const, { hide: ['Content-Length'] }])(
    "says 'about' where they cannot be measured either: %j",
    async (fault) => {
      hub.texts.clear();
      hub.faults.push(fault);
      expect((await plan()).total).toEqual({ bytes: 111_001_000 + tokeniser.length, exact: false });
    },
  );

  it('says so when the hub no longer has the file', async () => {
    hub.texts.set(LISTING, JSON.stringify({ sha: COMMIT, siblings: [] }));
    await expect(plan()).rejects.toMatchObject({ reason: 'missing' });
  });

  it('finds a copy beside the app, and leaves the hub alone', async () => {
    const file = (path: string, bytes: Uint8Array) => ({
      path,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    });
    const manifest = {
      id: 'scibert-int8',
      name: 'SciBERT',
      precision: 'int8',
      files: {
        weights: file('model.onnx', weights),
        tokenizer: file('../scibert/tokenizer.json', tokeniser),
      },
    };
    hub.texts.set('/models/scibert-int8/manifest.json', JSON.stringify(manifest));
    hub.files.set('/models/scibert-int8/model.onnx', { bytes: weights, tag: null });
    expect((await plan()).host).toBe('app.test');
    await download();
    expect(hub.requests).toEqual([`GET ${TOKENISER}`, 'GET /models/scibert-int8/model.onnx']);
  });
});

describe('downloadEncoder', () => {
  it('makes a stored encoder of the files, and leaves no notes', async () => {
    const encoder = await download();
    expect(encoder).toMatchObject({
      id: 'scibert-int8',
      kind: 'downloaded',
      hidden: 768,
      provenance: { source: `${HUB}${WEIGHTS}`, revision: COMMIT },
    });
    expect((await listEncoders(storage)).encoders).toEqual([encoder]);
    const { files } = await openEncoder('scibert-int8', storage);
    expect(files.weights.size).toBe(300_000);
    expect(await files.tokenizer!.text()).toBe('{"model": {}}');
    expect((await paths(storage)).filter((path) => path.includes('.download'))).toEqual([]);
  });

  it('says how much has come, how fast and how long it will take', async () => {
    const seen: DownloadProgress[] = [];
    await download({ onProgress: (progress) => seen.push(progress) });
    const total = 300_000 + config.length + tokeniser.length;
    expect(seen.at(-1)).toMatchObject({ loadedBytes: total, totalBytes: total, retryAfter: null });
    const loaded = seen.map(({ loadedBytes }) => loadedBytes);
    expect(loaded).toEqual(loaded.toSorted((a, b) => a - b));
    const { estimate } = seen.findLast((progress) => progress.estimate !== null)!;
    expect(estimate!.bytesPerSecond).toBeGreaterThan(0);
  });

  it('says when it waits for the connection', async () => {
    hub.faults.push({ status: 503 });
    const seen: (number | null)[] = [];
    await download({ onProgress: ({ retryAfter }) => seen.push(retryAfter) });
    expect(seen).toContain(1_000);
    expect(seen.at(-1)).toBeNull();
  });

  it('is listed as unfinished after a pause, outlives a sweep, and goes on', async () => {
    await pauseAfter(2_000);
    await sweepEncoders(storage);
    const kept = config.length + tokeniser.length + 2_000;
    expect(await listEncoders(storage)).toMatchObject({
      encoders: [],
      unfinished: [{ id: 'scibert-int8', bytes: kept }],
    });
    expect((await plan()).keptBytes).toBe(kept);
    hub.requests.length = 0;
    await download();
    expect(hub.requests.slice(1)).toEqual([`GET ${WEIGHTS} bytes=2000-`]);
    expect((await listEncoders(storage)).encoders).toHaveLength(1);
  });

  it('can be cancelled after a pause', async () => {
    await pauseAfter(2_000);
    await deleteEncoder('scibert-int8', storage);
    expect(await paths(storage)).toEqual([]);
  });

  it('makes no encoder of wrong bytes, and keeps the files that were right', async () => {
    putListing(sha256(config));
    await expect(download()).rejects.toMatchObject({ reason: 'damaged' });
    expect(await listEncoders(storage)).toMatchObject({
      encoders: [],
      unfinished: [{ bytes: config.length + tokeniser.length }],
    });
  });

  it('does not download what is stored, or being downloaded', async () => {
    const first = download();
    await expect(download()).rejects.toMatchObject({ reason: 'busy' });
    await first;
    await expect(download()).rejects.toMatchObject({ reason: 'exists' });
  });
});
