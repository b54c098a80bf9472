import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listBuildFiles } from './list-build-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-build-files-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function place(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `content of ${path}`);
  }
}

function sha256(text: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}

it('tells the app itself from what versions of it share and from the large runtime', () => {
  place('index.html', 'assets/index-1a2b.js', 'assets/pdf.worker-3c4d.js', 'icons/icon-180.png');
  place('assets/ort-wasm-simd-threaded-5e6f.wasm', 'assets/ort-wasm-simd-threaded-7a8b.mjs');
  place('assets/ort-wasm-simd-threaded.asyncify-9c0d.wasm');
  place('models/mini/manifest.json', 'models/vocabulary/tokenizer.json');
  place('models/mini/model.safetensors', 'packs/first.taglight.json', 'data/rows/dataset.csv');
  const { shell, data, runtime } = listBuildFiles(folder, 'mini');
  expect(shell.map(({ url }) => url)).toEqual([
    'assets/index-1a2b.js',
    'assets/ort-wasm-simd-threaded-7a8b.mjs',
    'assets/pdf.worker-3c4d.js',
    'icons/icon-180.png',
    'index.html',
  ]);
  expect(data.map(({ url }) => url.split('?')[0])).toEqual([
    'data/rows/dataset.csv',
    'models/mini/manifest.json',
    'models/mini/model.safetensors',
    'models/vocabulary/tokenizer.json',
    'packs/first.taglight.json',
  ]);
  expect(runtime.wasm.map(({ url }) => url)).toEqual(['assets/ort-wasm-simd-threaded-5e6f.wasm']);
  expect(runtime.webgpu.map(({ url }) => url)).toEqual([
    'assets/ort-wasm-simd-threaded.asyncify-9c0d.wasm',
  ]);
});

it('leaves out what the app never asks for, and encoders that are downloads', () => {
  place(
    'index.html',
    'index.html.br',
    'sw.js',
    '_headers',
    '.htaccess',
    'nginx.conf',
    'screenshots/wide.png',
  );
  place('assets/index-1a2b.js.map', 'models/mini/PROVENANCE.md', 'data/rows/LICENSE');
  place('models/large/model.safetensors', 'models/large/manifest.json');
  const { shell, data } = listBuildFiles(folder, 'mini');
  expect(shell.map(({ url }) => url)).toEqual(['index.html']);
  expect(data).toEqual([]);
});

it('gives each file what changes with its content', () => {
  place('index.html', 'assets/index-1a2b.js', 'models/mini/model.safetensors');
  const { shell, data } = listBuildFiles(folder, 'mini');
  const [script, page] = shell;
  expect(script).toMatchObject({ revision: null, bytes: 31 });
  expect(script!.integrity).toBe(`sha256-${sha256('content of assets/index-1a2b.js', 'base64')}`);
  expect(page!.revision).toBe(sha256('content of index.html', 'base64'));
  const whole = sha256('content of models/mini/model.safetensors', 'hex');
  expect(data[0]).toEqual({
    url: `models/mini/model.safetensors?sha256=${whole.slice(0, 16)}`,
    bytes: 40,
    sha256: whole,
  });
});
