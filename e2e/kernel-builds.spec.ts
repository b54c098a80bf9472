import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildPages } from '../scripts/bench/build-pages.ts';
import { serveFolder, type FolderServer } from '../scripts/server/serve-folder.ts';
import { decodeCompactBert } from '../src/checkpoint/bert/compact-file.ts';
import { bytesSource } from '../src/checkpoint/byte-source.ts';
import { readSafetensors } from '../src/checkpoint/read-safetensors.ts';
import { PLAIN_KERNEL, RELAXED_KERNEL } from '../src/engine/kernel/kernel-binaries.ts';
import type { KernelExports } from '../src/engine/kernel/kernel-exports.ts';
import { openKernelSession } from '../src/engine/kernel/open-kernel-session.ts';
import { createTokeniser } from '../src/engine/tokeniser.ts';
import { withSpecialTokens } from '../src/engine/with-special-tokens.ts';
import type { PageEncoder } from './gpu/pages/engine.ts';

const PAGES = '.cache/e2e/kernel-page';
const MODEL = 'public/models/all-MiniLM-L6-v2';
const WEIGHTS = readFileSync(`${MODEL}/model.int8.safetensors`);
const TOKENIZER = readFileSync(`${MODEL}/tokenizer.json`, 'utf8');
const TEXTS = [
  'A language model answers questions.',
  'Ünïcode, (brackets) & 3.14159: a text of odd signs!',
  'Soil moisture, leaf temperature and wind speed were logged every ten minutes. '.repeat(10),
];

let server: FolderServer;

test.beforeAll(async () => {
  await buildPages(resolve(PAGES), ['e2e/gpu/pages/engine.html']);
  server = await serveFolder(PAGES, { port: 0 });
});

test.afterAll(() => server.close());

/** Vectors by the build without relaxed SIMD, in Node. */
async function plainVectors(): Promise<number[][]> {
  const { instance } = await WebAssembly.instantiate(Buffer.from(PLAIN_KERNEL, 'base64'));
  const kernel = instance.exports as unknown as KernelExports;
  const file = await readSafetensors(bytesSource('MiniLM', WEIGHTS));
  const session = await openKernelSession(await decodeCompactBert(file), 'layers', kernel);
  const tokeniser = createTokeniser(JSON.parse(TOKENIZER) as unknown);
  const ids = TEXTS.map((text) => withSpecialTokens(tokeniser.tokenise(text), tokeniser));
  return (await session.encode(ids)).map((vector) => Array.from(vector));
}

test('the fast kernel gives the browser what the plain one gives elsewhere, bit for bit', async ({
  page,
}) => {
  await page.goto(`http://localhost:${server.port}/engine.html`);
  const isFast = await page.evaluate((binary) => {
    const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0));
    return WebAssembly.validate(bytes);
  }, RELAXED_KERNEL);
  expect(isFast).toBe(true);
  const encoder: PageEncoder = {
    id: 'minilm',
    name: 'MiniLM',
    format: 'compact',
    precision: 'int8',
    windowTokens: 256,
    poolings: ['layers'],
    languages: ['en'],
    weightsSha256: 'minilm',
    weights: WEIGHTS.toString('base64'),
    tokenizer: TOKENIZER,
  };
  await page.evaluate((given) => window.engineTest.use(given, { backend: 'wasm' }), encoder);
  expect(await page.evaluate(() => window.engineTest.encoder())).toMatchObject({
    backend: 'wasm',
    precision: 'int8',
  });
  const plain = await plainVectors();
  for (const [index, text] of TEXTS.entries()) {
    const fast = await page.evaluate((given) => window.engineTest.vector(given, 'layers'), text);
    expect(fast).toEqual(plain[index]);
  }
});
