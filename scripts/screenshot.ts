import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../e2e/support/launch-options.ts';
import { serveFolder } from './server/serve-folder.ts';

const OUT = 'docs/screenshot.png';

const server = await serveFolder('dist', { port: 0 });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.goto(`http://localhost:${server.port}/`);
  await page.getByRole('button', { name: 'Finding duties in long contracts' }).click();
  await page.locator('html[data-state="ready"]').waitFor();
  await page.getByRole('list', { name: 'Tags' }).getByRole('meter').first().waitFor();
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: OUT, animations: 'disabled' });
  console.log(`Wrote ${OUT}.`);
} finally {
  await browser.close();
  await server.close();
}
