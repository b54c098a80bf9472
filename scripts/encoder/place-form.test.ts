import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findForm } from '../../src/core/encoder-catalogue.ts';
import { hubFileUrl, hubListingUrl, MODEL_HOSTS } from '../../src/core/model-hub.ts';
import { findSelfHosted } from '../../src/storage/encoders/find-self-hosted.ts';
import { HurriedClock } from '../../src/storage/fakes/hurried-clock.ts';
import type { Fetch } from '../../src/core/fetch.ts';
import { startFakeHub, type FakeHub } from '../../src/storage/fixtures/fake-hub.ts';
import { FolderFileStore } from './folder-file-store.ts';
import { folderFetch, missingFiles } from './folder-fetch.ts';
import { placeForm, type PlaceDependencies } from './place-form.ts';

const HUB = MODEL_HOSTS[0]!;
const COMMIT = 'c'.repeat(40);
const AT = { repository: 'Xenova/scibert_scivocab_uncased', revision: COMMIT };
const FORM = findForm('scibert-int8')!;
const WEIGHTS = new Uint8Array(200_001).fill(8, 0, 1);
const CONFIG = new TextEncoder().encode('{"model_type": "bert"}');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let hub: FakeHub;
let root: string;
let said: string[];

beforeAll(async () => {
  hub = await startFakeHub();
  const put = (path: string, bytes: Uint8Array) =>
    hub.files.set(hubFileUrl(AT, path).slice(HUB.length), { bytes, tag: '"one"' });
  put('onnx/model_quantized.onnx', WEIGHTS);
  put('config.json', CONFIG);
  const listing = hubListingUrl({ ...AT, revision: 'main' });
  const siblings = [
    { rfilename: 'config.json', size: CONFIG.byteLength },
    {
      rfilename: 'onnx/model_quantized.onnx',
      size: WEIGHTS.byteLength,
      lfs: { sha256: sha256(WEIGHTS) },
    },
  ];
  hub.texts.set(listing.slice(HUB.length), JSON.stringify({ sha: COMMIT, siblings }));
});
afterAll(() => hub.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'place-form-'));
  said = [];
  hub.requests.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

const hubFetch: Fetch = (url, init) => fetch(url.replace(HUB, hub.url('')), init);

function dependencies(from: Fetch): PlaceDependencies {
  return {
    fetch: from,
    store: new FolderFileStore(join(root, 'public/models')),
    clock: new HurriedClock(),
    publicUrl: `${pathToFileURL(resolve(root, 'public')).href}/`,
    say: (line) => said.push(line),
  };
}

const placed = (path: string): Buffer =>
  readFileSync(join(root, 'public/models/scibert-int8', path));

/** Serves what was placed, as the app's own server would. */
const ownServer: Fetch = (url) =>
  Promise.resolve(new Response(readFileSync(join(root, 'public', new URL(url).pathname))));

describe('placeForm', () => {
  it('places what the hub has, so that the app finds it', async () => {
    await placeForm(FORM, dependencies(hubFetch));
    expect(placed('model_quantized.onnx').equals(WEIGHTS)).toBe(true);
    const { manifest, urlOf } = (await findSelfHosted(
      'https://app.test/',
      'scibert-int8',
      ownServer,
    ))!;
    expect(manifest).toMatchObject({
      name: 'SciBERT',
      licence: 'Apache-2.0',
      source: `${hubFileUrl(AT, 'onnx/model_quantized.onnx')} at commit ${COMMIT}`,
    });
    expect(manifest.files.config).toEqual({
      path: 'config.json',
      bytes: CONFIG.byteLength,
      sha256: sha256(CONFIG),
    });
    expect(manifest.files.weights.sha256).toBe(sha256(WEIGHTS));
    expect(urlOf(manifest.files.tokenizer!.path)).toBe(
      'https://app.test/models/scibert/tokenizer.json',
    );
    expect(await new FolderFileStore(root).list('public')).toHaveLength(3);
    expect(said[0]).toBe('model_quantized.onnx: 0.2 MB');
    expect(said.at(-1)).toBe('model_quantized.onnx: 0.2 MB have come');
  });

  it('goes on with a download that was cut off', async () => {
    hub.faults.push(
      { hide: [] },
      { cutAfter: 70_000 },
      ...Array.from({ length: 5 }, () => ({ status: 503 })),
    );
    await expect(placeForm(FORM, dependencies(hubFetch))).rejects.toThrow('What came is kept');
    expect(() => placed('manifest.json')).toThrow('ENOENT');
    hub.requests.length = 0;
    await placeForm(FORM, dependencies(hubFetch));
    expect(hub.requests.map((request) => request.split(' ')[2])).toEqual(['bytes=70000-']);
    expect(placed('model_quantized.onnx').equals(WEIGHTS)).toBe(true);
  });

  it.each([
    ['as the hub has them', 'onnx/model_quantized.onnx'],
    ['flat', 'model_quantized.onnx'],
  ])('takes the files from a folder, %s', async (_, path) => {
    mkdirSync(join(root, 'from/onnx'), { recursive: true });
    writeFileSync(join(root, 'from', path), WEIGHTS);
    writeFileSync(join(root, 'from/config.json'), CONFIG);
    const from = join(root, 'from');
    expect(missingFiles(from, FORM.form)).toEqual([]);
    const { files, source } = await placeForm(FORM, dependencies(folderFetch(from, FORM.form)));
    expect(files.weights.sha256).toBe(sha256(WEIGHTS));
    expect(source).toContain('not checked');
    expect(hub.requests).toEqual([]);
  });

  it('says which files a folder lacks', () => {
    expect(missingFiles(root, FORM.form)).toEqual(['config.json', 'model_quantized.onnx']);
  });

  it('refuses a file that is none of the kind', async () => {
    writeFileSync(join(root, 'model_quantized.onnx'), 'version https://git-lfs.github.com/spec/v1');
    writeFileSync(join(root, 'config.json'), CONFIG);
    const from = folderFetch(root, FORM.form);
    await expect(placeForm(FORM, dependencies(from))).rejects.toThrow('Git LFS');
    expect(() => placed('manifest.json')).toThrow('ENOENT');
  });
});
