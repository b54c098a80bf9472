import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../e2e/support/launch-options.ts';
import { serveFolder } from '../server/serve-folder.ts';
import type { BenchSetting, Log } from './bench-setting.ts';
import { buildPages } from './build-pages.ts';
import { PEER_MODEL } from './pages/peer-settings.ts';
import { writePeerModel } from './write-peer-model.ts';

const MODEL = 'public/models/all-MiniLM-L6-v2';
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
  await writePeerModel(MODEL, join(PAGES, 'models', PEER_MODEL));
  const servers = {
    app: await serveFolder(APP, { port: 0 }),
    pages: await serveFolder(PAGES, { port: 0, headers: {} }),
    isolatedPages: await serveFolder(PAGES, { port: 0, headers: ISOLATION }),
  };
  // A profile on disk, so that what is cached is cached as it is for a person.
  const profile = mkdtempSync(join(tmpdir(), 'taglight-bench-'));
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  return {
    context,
    addresses: {
      app: `http://127.0.0.1:${servers.app.port}`,
      pages: `http://127.0.0.1:${servers.pages.port}`,
      isolatedPages: `http://127.0.0.1:${servers.isolatedPages.port}`,
    },
    rounds,
    log,
    async close() {
      await context.close();
      await Promise.all(Object.values(servers).map((server) => server.close()));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
