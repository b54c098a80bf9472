import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildPages } from '../../scripts/bench/build-pages.ts';
import { serveFolder, type FolderServer } from '../../scripts/server/serve-folder.ts';
import { referenceVectors, tinyEncoder } from './tiny-encoder.ts';

const PAGES = '.cache/e2e/engine-page';
const TEXT = 'the quick brown fox jumps over the lazy dog';

let server: FolderServer;

test.beforeAll(async () => {
  await buildPages(resolve(PAGES), ['e2e/gpu/pages/engine.html']);
  server = await serveFolder(PAGES, { port: 0 });
});

test.afterAll(() => server.close());

async function openEngine(page: Page, backend: 'auto' | 'webgpu'): Promise<void> {
  await page.goto(`http://localhost:${server.port}/engine.html`);
  const encoder = await tinyEncoder();
  await page.evaluate(([given, options]) => window.engineTest.use(given, options), [
    encoder,
    { backend },
  ] as const);
}

function largestDifference(vector: readonly number[], reference: readonly number[]): number {
  expect(vector).toHaveLength(reference.length);
  return Math.max(...vector.map((value, index) => Math.abs(value - reference[index]!)));
}

test('WebGPU gives the vectors that plain arithmetic gives', async ({ page }) => {
  await openEngine(page, 'webgpu');
  const encoder = await page.evaluate(() => window.engineTest.encoder());
  expect(encoder).toMatchObject({
    backend: 'webgpu',
    precision: 'fp32',
    backendReason: 'You chose it.',
    checks: [{ backend: 'webgpu', passed: true }],
  });
  expect(encoder!.checks[0]!.difference).toBeLessThan(1e-4);
  const { mean, pooler } = referenceVectors(TEXT);
  for (const [pooling, reference] of [
    ['mean', mean],
    ['pooler', pooler],
  ] as const) {
    const vector = await page.evaluate(([text, wanted]) => window.engineTest.vector(text, wanted), [
      TEXT,
      pooling,
    ] as const);
    expect(largestDifference(vector, reference), pooling).toBeLessThan(1e-3);
  }
});
