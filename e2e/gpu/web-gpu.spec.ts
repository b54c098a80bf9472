import { resolve } from 'node:path';
import { expect, test, type Page, type Worker } from '@playwright/test';
import { buildPages } from '../../scripts/bench/build-pages.ts';
import { serveFolder, type FolderServer } from '../../scripts/server/serve-folder.ts';
import { inEnglish } from '../../src/core/words.ts';
import { TaglightPage } from '../support/page-parts.ts';
import { finetunedEncoder } from './finetuned-encoder.ts';
import type { PageEncoder } from './pages/engine.ts';
import { HIDDEN, referenceVectors, tinyEncoder } from './tiny-encoder.ts';

const PAGES = '.cache/e2e/engine-page';
const TEXT = 'the quick brown fox jumps over the lazy dog';

let server: FolderServer;

test.beforeAll(async () => {
  await buildPages(resolve(PAGES), ['e2e/gpu/pages/engine.html']);
  server = await serveFolder(PAGES, { port: 0 });
});

test.afterAll(() => server.close());

async function openEngine(
  page: Page,
  backend: 'auto' | 'webgpu' = 'webgpu',
  given?: PageEncoder,
): Promise<void> {
  await page.goto(`http://localhost:${server.port}/engine.html`);
  const encoder = given ?? (await tinyEncoder());
  await page.evaluate(([source, options]) => window.engineTest.use(source, options), [
    encoder,
    { backend },
  ] as const);
}

function largestDifference(vector: readonly number[], reference: readonly number[]): number {
  expect(vector).toHaveLength(reference.length);
  return Math.max(...vector.map((value, index) => Math.abs(value - reference[index]!)));
}

test('WebGPU gives the vectors that plain arithmetic gives', async ({ page }) => {
  await openEngine(page);
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

test("WebGPU gives PyTorch's logits and predictions of the golden checkpoint", async ({ page }) => {
  const { encoder, texts, read, expected } = await finetunedEncoder();
  await openEngine(page, 'webgpu', encoder);
  const vectors: number[][] = [];
  for (const text of texts) {
    const vector = await page.evaluate(
      ([asked, pooling]) => window.engineTest.vector(asked, pooling),
      [text, encoder.poolings[0]!] as const,
    );
    vectors.push(vector);
  }
  const readings = read(vectors);
  const differences = readings.logits.map((row, index) =>
    largestDifference(row, expected.logits[index]!),
  );
  expect(Math.max(...differences)).toBeLessThan(1e-3);
  expect(readings.predictions).toEqual(expected.predictions);
  expect(readings.served).toEqual(expected.served);
});

test('both backends are checked and measured, and the faster one is used', async ({ page }) => {
  await openEngine(page, 'auto');
  const encoder = () => page.evaluate(() => window.engineTest.encoder());
  await expect.poll(async () => (await encoder())!.checks.length, { timeout: 60_000 }).toBe(2);
  const { backend, backendReason, checks } = (await encoder())!;
  expect(checks.map(({ passed }) => passed)).toEqual([true, true]);
  const [first, second] = checks.toSorted(
    (a, b) => a.millisecondsPerWindow! - b.millisecondsPerWindow!,
  );
  expect(backend).toBe(first!.backend);
  expect(inEnglish(backendReason)).toMatch(/^It is faster/);
  expect(second!.millisecondsPerWindow).toBeGreaterThan(0);
});

test('only pooled vectors are read back from the GPU', async ({ page }) => {
  await openEngine(page);
  const read = await countBytesRead(page);
  await page.evaluate((text) => window.engineTest.vector(text, 'mean'), TEXT);
  // [hidden] in float32: of hidden states there would be one for each of the 45 tokens.
  expect(await read()).toBe(HIDDEN * 4);
});

test('a software adapter is never chosen for a person', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await page.getByRole('button', { name: /WASM int8/ }).click();
  await expect(page.getByText(/only a software adapter here/)).toBeVisible();
});

test('a GPU that is lost once is started again, and WASM takes over after that', async ({
  page,
}) => {
  await openEngine(page);
  const expectRight = async (text: string): Promise<void> => {
    const vector = await page.evaluate((asked) => window.engineTest.vector(asked, 'mean'), text);
    expect(largestDifference(vector, referenceVectors(text).mean)).toBeLessThan(1e-3);
  };
  await loseGpu(page);
  await expectRight('lost once');
  expect(await page.evaluate(() => window.engineTest.notices())).toEqual([
    'The GPU was lost. It is started again.',
  ]);

  // The workers of the second attempt, too, as soon as they are there.
  await loseGpu(page);
  page.on('worker', (worker) => void losesGpu(worker));
  await expectRight('lost twice');
  expect(await page.evaluate(() => window.engineTest.notices())).toContain(
    'The GPU was lost. Going on with WASM fp32.',
  );
  const encoder = await page.evaluate(() => window.engineTest.encoder());
  expect(encoder!.backend).toBe('wasm');
  expect(inEnglish(encoder!.backendReason)).toContain('The GPU was lost');
});

async function loseGpu(page: Page): Promise<void> {
  await Promise.all(page.workers().map(losesGpu));
}

/** From now on, a device of this worker is lost as soon as it is given something to do. */
async function losesGpu(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    if (typeof GPUDevice === 'undefined') return;
    const { prototype } = GPUDevice;
    const create = Reflect.get(prototype, 'createCommandEncoder');
    prototype.createCommandEncoder = function lose(descriptor) {
      this.destroy();
      return Reflect.apply(create, this, [descriptor]);
    };
  });
}

/** Counts the bytes that the engine's workers map for reading. */
async function countBytesRead(page: Page): Promise<() => Promise<number>> {
  const workers = page.workers();
  for (const worker of workers) {
    await worker.evaluate(() => {
      const scope = globalThis as typeof globalThis & { bytesRead?: number };
      scope.bytesRead = 0;
      if (typeof GPUBuffer === 'undefined') return;
      const READ = 1;
      const { prototype } = GPUBuffer;
      const map = Reflect.get(prototype, 'mapAsync');
      prototype.mapAsync = function count(mode, offset, size) {
        if (mode === READ) scope.bytesRead! += size ?? this.size;
        return Reflect.apply(map, this, [mode, offset, size]);
      };
    });
  }
  return async () => {
    const counts = await Promise.all(
      workers.map((worker) =>
        worker.evaluate(() => (globalThis as { bytesRead?: number }).bytesRead ?? 0),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
}
