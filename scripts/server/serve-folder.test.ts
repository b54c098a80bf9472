import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../hosting/response-headers.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-folder-'));
let server: FolderServer;

/** As fetch, but with the path as it is written: fetch would tidy `..` away. */
function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      request({ port: server.port, host: '127.0.0.1', path, ...options }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

beforeAll(async () => {
  for (const [path, text] of [
    ['secret.txt', 'not to be served'],
    ['dist-old/secret.txt', 'not to be served'],
    ['dist/index.html', '<title>Taglight</title>'],
    ['dist/sw.js', 'self'],
    ['dist/assets/runtime-1a2b3c.wasm', 'wasm'],
    ['dist/assets/index-1a2b3c.js', 'plain'],
    // Not compressed in truth, so that the test sees which one came.
    ['dist/assets/index-1a2b3c.js.br', 'br'],
    ['dist/assets/index-1a2b3c.js.gz', 'gzip'],
    ['dist/models/minilm/weights.safetensors', 'weights'],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  server = await serveFolder(join(folder, 'dist'), { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('serveFolder', () => {
  it('gives the page at the root, with or without a query', async () => {
    expect(await get('/')).toMatchObject({ status: 200, body: '<title>Taglight</title>' });
    expect(await get('/?text=hello')).toMatchObject({ status: 200 });
  });

  it.each([
    ['/', 'text/html;charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript', 'no-cache'],
    ['/assets/runtime-1a2b3c.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/assets/index-1a2b3c.js', 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/models/minilm/weights.safetensors', 'application/octet-stream', 'no-cache'],
  ])('gives %s as %s, cached as %s', async (path, type, cacheControl) => {
    expect((await get(path)).headers).toMatchObject({
      'content-type': type,
      'cache-control': cacheControl,
    });
  });

  it('answers 304 to the entity tag of an unchanged model', async () => {
    const { headers } = await get('/models/minilm/weights.safetensors');
    const again = await get('/models/minilm/weights.safetensors', {
      headers: { 'If-None-Match': String(headers['etag']) },
    });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('answers 404, not the page, for a missing file', async () => {
    const { status, body } = await get('/models/gone.safetensors');
    expect(status).toBe(404);
    expect(body).not.toContain('<title>');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../dist-old/secret.txt',
    '/..%5csecret.txt',
  ])('serves nothing outside its folder: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', undefined],
  ])('gives a client that takes %s the form compressed by %s', async (accepted, encoding) => {
    const answer = await get('/assets/index-1a2b3c.js', {
      headers: { 'Accept-Encoding': accepted },
    });
    expect(answer.body).toBe(encoding ?? 'plain');
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript',
      vary: 'Accept-Encoding',
    });
  });

  it.each(['/', '/models/gone.safetensors'])('guards %s by the security headers', async (path) => {
    const expected = Object.entries(securityHeaders).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    expect((await get(path)).headers).toMatchObject(Object.fromEntries(expected));
  });

  it('refuses to be written to', async () => {
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('leads a share that no service worker took to the page', async () => {
    const { status, headers } = await get('/share', { method: 'POST' });
    expect([status, headers['location']]).toEqual([303, './?shared=missed']);
  });

  it('listens on loopback alone', () => {
    expect(server.address).toBe('127.0.0.1');
  });

  it('tells what it is asked for', async () => {
    const asked: string[] = [];
    const told = await serveFolder(join(folder, 'dist'), {
      port: 0,
      onRequest: (path) => asked.push(path),
    });
    await fetch(`http://localhost:${told.port}/sw.js?version=2`);
    await fetch(`http://localhost:${told.port}/gone.js`);
    await told.close();
    expect(asked).toEqual(['/sw.js', '/gone.js']);
  });

  it('says that a port is taken', async () => {
    await expect(serveFolder(folder, { port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
