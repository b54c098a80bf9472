import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { dragFromDesktop } from './support/drag-from-desktop.ts';
import { EncodersPage, IMPORTED } from './support/encoders-page.ts';
import { startGuardedApp } from './support/guarded-app.ts';
import { fillPaperFolder } from './support/paper-folder.ts';
import { askElsewhere, watchBrowser } from './support/watched-browser.ts';

const TEXT = 'A transformer language model translates sentences. We show images of leaves.';

test('a whole session asks nothing of any other host, and breaks no rule of its policy', async ({
  browser,
}, info) => {
  test.setTimeout(300_000);
  const app = await startGuardedApp();
  const watched = await watchBrowser(browser);
  const { context } = watched;
  const own = new Set<string>();
  context.on('request', (request) => own.add(new URL(request.url()).origin));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

  const taglight = new EncodersPage(page);
  await taglight.open(app.address);
  await test.step('tag a text, and ask for evidence', async () => {
    await taglight.tag(TEXT);
    await page.getByRole('button', { name: 'Show evidence' }).click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await expect(evidence.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('drop documents of twelve formats, and export their tags', async () => {
    const documents = new DocumentsPage(page);
    const folder = info.outputPath('papers');
    fillPaperFolder(folder);
    const drag = await dragFromDesktop(page, folder);
    await drag.over();
    await drag.drop();
    await expect(documents.row('libreoffice.xlsx').first()).toBeAttached({ timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('two-column.pdf');
  });

  await test.step('import a checkpoint, train for it, and export both', async () => {
    await taglight.goToEncoders();
    await taglight.choose();
    await taglight.useImported();
    await taglight.tagSet.selectOption('Made With ML');
    await page.getByRole('button', { name: /^Train it for Fine-tuned BERT/ }).click();
    await expect(taglight.tagSet.locator('option:checked')).toHaveText('Made With ML', {
      timeout: 90_000,
    });
    await expect(taglight.item(IMPORTED)).toContainText('In use');
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await download;
  });

  await test.step('go offline, reload, and tag again', async () => {
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
    await context.setOffline(true);
    await page.reload();
    await taglight.ready();
    await page.getByRole('link', { name: 'Text' }).click();
    await taglight.tag(`${TEXT} Offline.`);
    await expect(taglight.meters).toHaveCount(4);
  });

  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect([...own]).toEqual([app.address]);
  expect(watched.outside).toEqual([]);
  expect(app.violations).toEqual([]);
  expect(complaints).toEqual([]);
  await watched.close();
  await app.close();
});

test('the policy keeps page and workers from asking other hosts, and each try is seen', async ({
  browser,
}) => {
  const app = await startGuardedApp();
  const { context, outside, close } = await watchBrowser(browser);
  const page = await context.newPage();
  await new EncodersPage(page).open(app.address);
  await page.evaluate(askElsewhere, 'https://page.test/');
  const worker = page.workers()[0]!;
  await worker.evaluate(askElsewhere, 'https://worker.test/');
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>markup</b>';
    } catch {
      // As it should be.
    }
  });
  const file = worker.url().split('/').at(-1)!;
  await expect
    .poll(() => app.violations.toSorted())
    .toEqual([
      'connect-src: https://page.test/ in page',
      `connect-src: https://worker.test/ in ${file}`,
      'require-trusted-types-for: trusted-types-sink in page',
    ]);
  expect(outside).toEqual([]);
  await close();
  await app.close();
});
