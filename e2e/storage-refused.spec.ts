import { expect, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { TaglightPage } from './support/page-parts.ts';

test('a browser that blocks its storage has an app that says so and works', async ({ page }) => {
  // As with cookies blocked: the very mention of it throws.
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('Detecting objects in images with a convolutional network.');
  await expect(taglight.meters.first()).toHaveAccessibleName('computer-vision');
  await expect(page.getByText('does not let this page keep the text')).toBeVisible();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.getByText('does not let this page keep settings')).toBeVisible();
  await page.getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByText('does not keep the pinned text')).toBeVisible();
});

test('documents go into memory where the database is refused, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  // Scripts of the page do not run in workers; the database that they would open is put out of reach.
  await page.route('**/documents.worker*.js', async (route) => {
    const response = await route.fetch();
    const refusal = 'IDBFactory.prototype.open=()=>{throw new DOMException("","SecurityError")};';
    await route.fulfill({ response, body: refusal + (await response.text()) });
  });
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  const words = page.getByText('Documents are kept only until this tab is closed');
  await expect(words).toBeVisible();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await expect(words).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the tags as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('tags.csv');
  // The browser asks before the tab takes them with it.
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await question).type()).toBe('beforeunload');
  await (await question).accept();
});

test('an encoder that was chosen and is gone is named, and MiniLM takes over', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop();
  await taglight.useImported();
  // The browser clears what is large.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('taglight', { recursive: true });
  });
  await page.reload();
  await taglight.ready();
  await expect(page.getByText('is not kept on this device any more')).toBeVisible();
  await expect(taglight.item('MiniLM')).toContainText('In use');
  await page.reload();
  await taglight.ready();
  await expect(page.getByText('is not kept on this device any more')).toBeHidden();
});

test('documents that the browser cleared are not gone without a word', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await page.goto('/favicon.svg');
  await page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('taglight-documents');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
  await taglight.openPlace();
  await expect(page.getByRole('alert')).toContainText(
    `${DOCUMENTS} documents that were kept here are gone`,
  );
});
