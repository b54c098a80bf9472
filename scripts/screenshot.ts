/**
 * Takes the pictures of the built app: the README's, and those that a browser shows before it installs
 * the app. npm run screenshot
 */
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from '../e2e/support/documents-page.ts';
import { launchOptions } from '../e2e/support/launch-options.ts';
import { TaglightPage } from '../e2e/support/page-parts.ts';
import { serveFolder } from './server/serve-folder.ts';

const WIDE = { viewport: { width: 1280, height: 760 } };
const NARROW = { viewport: { width: 412, height: 732 }, deviceScaleFactor: 1.5, isMobile: true };

const PICTURES = [
  { path: 'docs/screenshot.png', look: WIDE, show: showText },
  { path: 'public/screenshots/text-wide.png', look: WIDE, show: showText },
  { path: 'public/screenshots/documents-wide.png', look: WIDE, show: showDocuments },
  { path: 'public/screenshots/text-narrow.png', look: NARROW, show: showText },
];

async function showText(page: Page): Promise<void> {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await page.getByRole('button', { name: 'Finding duties in long contracts' }).click();
  await taglight.ready();
  await taglight.meters.first().waitFor();
}

async function showDocuments(page: Page): Promise<void> {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await documents.bring(FILES);
  await documents.settled(DOCUMENTS);
}

async function take(
  browser: Browser,
  baseURL: string,
  { path, look, show }: (typeof PICTURES)[number],
): Promise<void> {
  const context = await browser.newContext({ ...look, baseURL, colorScheme: 'light' });
  const page = await context.newPage();
  await show(page);
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  console.log(`Wrote ${path}.`);
}

mkdirSync('docs', { recursive: true });
mkdirSync('public/screenshots', { recursive: true });
const server = await serveFolder('dist', { port: 0 });
const browser = await chromium.launch(launchOptions());
try {
  for (const picture of PICTURES) await take(browser, `http://localhost:${server.port}`, picture);
} finally {
  await browser.close();
  await server.close();
}
