import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { launchOptions } from './support/launch-options.ts';
import { readyOffline } from './support/offline-state.ts';
import { TaglightPage } from './support/page-parts.ts';
import { Site } from './support/site.ts';

/** Read by parts of the app that are loaded when a file of the kind comes. */
const FILES = [
  'src/documents/pdf/fixtures/two-column.pdf',
  'src/documents/fixtures/paper/paper.docx',
  'src/documents/fixtures/paper/paper.epub',
  'src/documents/references/fixtures/zotero.ris',
];

test.use({ serviceWorkers: 'allow' });

let profile: string;
let context: BrowserContext;

async function startBrowser(): Promise<void> {
  context = await chromium.launchPersistentContext(profile, launchOptions());
}

test.beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'taglight-profile-'));
  await startBrowser();
});

test.afterEach(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

/** How many files are in the cache of that name. */
async function keptFiles(page: Page, name: string): Promise<number> {
  return page.evaluate(async (part) => {
    const names = (await caches.keys()).filter((one) => one.includes(part));
    const kept = await Promise.all(names.map(async (one) => (await caches.open(one)).keys()));
    return kept.flat().length;
  }, name);
}

/** Opens the app for the first time, waits until it can do without its server, and ends that. */
async function visitOnce(): Promise<{ taglight: EncodersPage; address: string }> {
  const site = new Site('/tools/taglight/');
  site.publish('dist');
  await site.open();
  const { address } = site;
  const taglight = new EncodersPage(await context.newPage());
  await taglight.open(address);
  await taglight.tag('A short text about images.');
  await readyOffline(taglight.page);
  // It comes last and quietly, for encoders of the person's own.
  await expect.poll(() => keptFiles(taglight.page, 'runtime-wasm')).toBe(1);
  await site.close();
  return { taglight, address };
}

test('after one visit all works without the server: other places, a fresh tab, a restart', async () => {
  const { taglight, address } = await visitOnce();
  // Parts that were not loaded yet.
  await taglight.page.getByRole('link', { name: 'Documents' }).click();
  const documents = new DocumentsPage(taglight.page);
  await documents.openFiles.setInputFiles(FILES);
  for (const name of ['two-column.pdf', 'paper.docx', 'paper.epub']) {
    await expect(documents.row(name)).toHaveAttribute('data-state', 'tagged');
  }

  const fresh = new TaglightPage(await context.newPage());
  await fresh.open(`${address}?text=Transformers+translate+sentences+of+natural+language.`);
  await expect(fresh.meters.first()).toHaveAccessibleName('natural-language-processing');
  await fresh.page.reload();
  await fresh.ready();
  await expect(fresh.text).toHaveValue('Transformers translate sentences of natural language.');

  await context.close();
  await startBrowser();
  const restarted = new DocumentsPage(await context.newPage());
  await restarted.open(`${address}#/documents`);
  await expect(restarted.row('two-column.pdf')).toHaveAttribute('data-state', 'tagged');
  await restarted.page.getByRole('link', { name: 'Text' }).click();
  await restarted.tag('Object detection in images from satellites.');
  await expect(restarted.meters.first()).toHaveAccessibleName('computer-vision');
});

test('an encoder of their own is imported and used without the server', async () => {
  const { taglight } = await visitOnce();
  await taglight.goToEncoders();
  await taglight.choose();
  const { importPanel } = taglight;
  // Not the kernel's int8: it runs on ONNX Runtime.
  await importPanel.getByRole('radio', { name: 'fp32, exact' }).check({ timeout: 30_000 });
  await expect(importPanel).toContainText('fp32 keeps the numbers', { timeout: 30_000 });
  await taglight.useImported();
  await taglight.page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag('A short text about otters.');
  await expect(taglight.meters).toHaveCount(4);
});
