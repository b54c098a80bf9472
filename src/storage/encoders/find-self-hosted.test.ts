import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../core/fetch.ts';
import { findSelfHosted } from './find-self-hosted.ts';

const BASE = 'https://app.test/tags/';
const SHA256 = '0'.repeat(64);
const MANIFEST = {
  id: 'tiny',
  name: 'Tiny',
  precision: 'int8',
  files: { weights: { path: 'model.onnx', bytes: 5, sha256: SHA256 } },
};

/** A server with one file, that answers anything else with its page. */
function serverOf(path: string, content: string): Fetch {
  return (url) =>
    Promise.resolve(url === BASE + path ? new Response(content) : new Response('<!doctype html>'));
}

const find = (content: string) =>
  findSelfHosted(BASE, 'tiny', serverOf('models/tiny/manifest.json', content));

describe('findSelfHosted', () => {
  it('finds the embedded encoder, with addresses of its files', async () => {
    const path = 'models/all-MiniLM-L6-v2/manifest.json';
    const server = serverOf(path, readFileSync(`public/${path}`, 'utf8'));
    const { manifest, urlOf } = (await findSelfHosted(BASE, 'all-MiniLM-L6-v2', server))!;
    expect(manifest.files.weights.bytes).toBeGreaterThan(20_000_000);
    expect(urlOf(manifest.files.tokenizer!.path)).toBe(
      `${BASE}models/all-MiniLM-L6-v2/tokenizer.json`,
    );
  });

  it('lets a manifest name files of another folder', async () => {
    expect((await find(JSON.stringify(MANIFEST)))!.urlOf('../scibert/tokenizer.json')).toBe(
      `${BASE}models/scibert/tokenizer.json`,
    );
  });

  it("takes a page, a 404 and other texts for 'not there'", async () => {
    expect(await find('<!doctype html>')).toBeNull();
    expect(await find('Not found')).toBeNull();
    const missing: Fetch = () => Promise.resolve(new Response('{}', { status: 404 }));
    expect(await findSelfHosted(BASE, 'tiny', missing)).toBeNull();
  });

  it.each([
    ['cut off', '{"id": "tiny"', 'JSON'],
    ['without weights', JSON.stringify({ ...MANIFEST, files: {} }), 'files.weights'],
    ['of another encoder', JSON.stringify({ ...MANIFEST, id: 'other' }), 'that of other'],
    [
      'that names another host',
      JSON.stringify(MANIFEST).replace('model.onnx', 'https://elsewhere.test/model.onnx'),
      'elsewhere',
    ],
  ])('refuses a manifest %s', async (_, content, detail) => {
    await expect(find(content)).rejects.toMatchObject({
      reason: 'damaged',
      failure: { detail: expect.stringContaining(detail) },
    });
  });

  it.each([
    ['fails', () => Promise.resolve(new Response('', { status: 503 }))],
    ['is out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says so when the server %s, rather than go elsewhere', async (_, fetch) => {
    await expect(findSelfHosted(BASE, 'tiny', fetch)).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});
