import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { dragFromDesktop } from './support/drag-from-desktop.ts';
import { EncodersPage, IMPORTED } from './support/encoders-page.ts';
import { fillPaperFolder } from './support/paper-folder.ts';
import { watchBrowser } from './support/watched-browser.ts';

const TEXT = 'A transformer language model translates sentences. We show images of leaves.';

test('a whole session asks nothing of any other host, and breaks no rule of its policy', async ({
  browser,
}, info) => {
  test.setTimeout(300_000);
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
  await taglight.open(watched.address);
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

  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect([...own]).toEqual([watched.address]);
  expect(watched.outside).toEqual([]);
  expect(watched.violations).toEqual([]);
  expect(complaints).toEqual([]);
  await watched.close();
});

/** Asks another host for something, whatever comes of it. */
async function ask(address: string): Promise<void> {
  await fetch(address, { mode: 'no-cors' }).catch(() => undefined);
}

test('without a policy, what page and workers ask of other hosts is seen', async ({ browser }) => {
  const watched = await watchBrowser(browser, false);
  const page = await watched.context.newPage();
  await new EncodersPage(page).open(watched.address);
  await page.evaluate(ask, 'http://page.test/');
  await page.workers()[0]!.evaluate(ask, 'https://worker.test/');
  expect(watched.outside).toEqual(['http://page.test/', 'worker.test:443']);
  await watched.close();
});

test('the policy keeps page and workers from asking, and each try is seen', async ({ browser }) => {
  const watched = await watchBrowser(browser);
  const page = await watched.context.newPage();
  await new EncodersPage(page).open(watched.address);
  await page.evaluate(ask, 'http://page.test/');
  const worker = page.workers()[0]!;
  await worker.evaluate(ask, 'https://worker.test/');
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>markup</b>';
    } catch {
      // As it should be.
    }
  });
  const file = worker.url().split('/').at(-1)!;
  await expect
    .poll(() => watched.violations.toSorted())
    .toEqual([
      'connect-src: http://page.test/ in page',
      `connect-src: https://worker.test/ in ${file}`,
      'require-trusted-types-for: trusted-types-sink in page',
    ]);
  expect(watched.outside).toEqual([]);
  await watched.close();
});
