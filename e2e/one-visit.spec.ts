import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
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

test('after one visit everything works without the server: a fresh tab, a reload, after a restart', async () => {
  const site = new Site('/tools/taglight/');
  site.publish('dist');
  await site.open();
  const { address } = site;
  const first = new TaglightPage(await context.newPage());
  await first.open(address);
  await first.tag('A short text about images.');
  await readyOffline(first.page);
  await site.close();

  // The page of the first visit goes to places that it has not loaded yet.
  await first.page.getByRole('link', { name: 'Documents' }).click();
  const documents = new DocumentsPage(first.page);
  await documents.openFiles.setInputFiles(FILES);
  await expect(documents.row('two-column.pdf')).toHaveAttribute('data-state', 'tagged');
  await expect(documents.row('paper.docx')).toHaveAttribute('data-state', 'tagged');
  await expect(documents.row('paper.epub')).toHaveAttribute('data-state', 'tagged');

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
