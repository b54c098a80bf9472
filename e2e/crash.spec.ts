import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { DocumentsPage, LANGUAGE } from './support/documents-page.ts';
import { launchOptions } from './support/launch-options.ts';
import { TaglightPage } from './support/page-parts.ts';

const TEXT = 'A language model answers questions about long documents, one after another.';

/** Ends the page's process, as running out of memory does. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const browser = await page.context().newCDPSession(page);
  // Nobody is left to answer it.
  browser.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Ends the whole browser, as a power cut does. */
async function crashBrowser(page: Page): Promise<void> {
  const context = page.context();
  const closed = context.waitForEvent('close');
  const browser = await context.newCDPSession(page);
  browser.send('Browser.crash').catch(() => undefined);
  await closed;
}

test('half a second after the last key nothing of a text is lost in a crash', async ({
  context,
}) => {
  const before = new TaglightPage(await context.newPage());
  await before.open();
  // One key after another, with no pause in which it could be kept.
  await before.text.pressSequentially(TEXT, { delay: 20 });
  await before.page.waitForTimeout(500);
  await crash(before.page);
  const after = new TaglightPage(await context.newPage());
  await after.open();
  await expect(after.text).toHaveValue(TEXT);
});

test('a run goes on after a crash in the middle of it', async ({ context }) => {
  const rows = Array.from({ length: 1_500 }, (_, n) => `Title ${n},"${LANGUAGE} ${n}"`);
  const before = new DocumentsPage(await context.newPage());
  await before.openPlace();
  await before.bring([{ name: 'many.csv', text: `title,abstract\n${rows.join('\n')}\n` }]);
  await expect(before.rows.filter({ hasText: '%' }).first()).toBeVisible({ timeout: 60_000 });
  await crash(before.page);
  const after = new DocumentsPage(await context.newPage());
  await after.openPlace();
  await expect(after.table).toHaveAttribute('aria-rowcount', '1501', { timeout: 60_000 });
  await expect(after.page.getByRole('progressbar')).toBeVisible();
  await expect(after.rows.filter({ hasText: '%' }).first()).toBeVisible({ timeout: 60_000 });
});

test('text and settings survive a browser that is killed before it has written them', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'taglight-'));
  try {
    const first = await chromium.launchPersistentContext(profile, launchOptions());
    const before = new TaglightPage(await first.newPage());
    await before.open(`${baseURL}/`);
    // Many changes, after which Chromium takes its time to write localStorage to the disk.
    await before.text.pressSequentially(TEXT, { delay: 60 });
    await before.page.getByRole('button', { name: /^Theme/ }).click();
    await before.page.waitForTimeout(500);
    await crashBrowser(before.page);
    const second = await chromium.launchPersistentContext(profile, launchOptions());
    const after = new TaglightPage(await second.newPage());
    await after.open(`${baseURL}/`);
    await expect(after.text).toHaveValue(TEXT);
    await expect(after.root).toHaveAttribute('data-theme', 'light');
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
