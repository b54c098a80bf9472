import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../e2e/support/launch-options.ts';
import type { BertWeights } from '../../src/checkpoint/bert/bert-weights.ts';
import { decodeCompactBert } from '../../src/checkpoint/bert/compact-file.ts';
import { bytesSource } from '../../src/checkpoint/byte-source.ts';
import { readSafetensors } from '../../src/checkpoint/read-safetensors.ts';
import { SCIBERT_SHAPE, writeRandomCheckpoint } from '../encoder/write-random-checkpoint.ts';
import { serveFolder } from '../server/serve-folder.ts';
import type { BenchSetting, Log } from './bench-setting.ts';
import { buildPages } from './build-pages.ts';
import { PLAIN_MINILM } from './pages/peer-settings.ts';
import { writePeerModel } from './write-peer-model.ts';

const MINILM = 'public/models/all-MiniLM-L6-v2';
const APP = '.cache/bench/app';
const PAGES = '.cache/bench/pages';
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export interface OpenBenchSetting extends BenchSetting {
  close(): Promise<void>;
}

/** Builds the app, the benchmark's pages and the peer's model, serves them and starts a browser. */
export async function openBenchSetting(rounds: number, log: Log): Promise<OpenBenchSetting> {
  log('Building the app and the pages of the benchmark…');
  await build({ logLevel: 'warn', build: { outDir: APP, emptyOutDir: true } });
  await buildPages(resolve(PAGES));
  const modelsFolder = join(PAGES, 'models');
  writePeerModel(
    {
      weights: await miniLmWeights(),
      tokeniser: join(MINILM, 'tokenizer.json'),
      forms: ['fp32', 'fp16', 'q8'],
    },
    join(modelsFolder, PLAIN_MINILM),
  );
  const servers = {
    app: await serveFolder(APP, { port: 0 }),
    pages: await serveFolder(PAGES, { port: 0, headers: {} }),
    isolatedPages: await serveFolder(PAGES, { port: 0, headers: ISOLATION }),
  };
  const temporary = mkdtempSync(join(tmpdir(), 'taglight-bench-'));
  // A profile on disk, so that what is cached is cached as it is for a person.
  const context = await chromium.launchPersistentContext(
    join(temporary, 'profile'),
    launchOptions(),
  );
  return {
    context,
    addresses: {
      app: `http://127.0.0.1:${servers.app.port}`,
      pages: `http://127.0.0.1:${servers.pages.port}`,
      isolatedPages: `http://127.0.0.1:${servers.isolatedPages.port}`,
    },
    modelsFolder,
    randomCheckpoint() {
      const folder = join(temporary, 'random-scibert-shape');
      if (!existsSync(folder))
        writeRandomCheckpoint(folder, SCIBERT_SHAPE, 'random weights in the shape of SciBERT');
      return folder;
    },
    rounds,
    log,
    async close() {
      await context.close();
      await Promise.all(Object.values(servers).map((server) => server.close()));
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

async function miniLmWeights(): Promise<BertWeights> {
  const name = 'model.int8.safetensors';
  const source = bytesSource(name, readFileSync(join(MINILM, name)));
  return decodeCompactBert(await readSafetensors(source));
}
