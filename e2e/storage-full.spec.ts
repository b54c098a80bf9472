import { expect, test } from '@playwright/test';
import { DocumentsPage, FILES, LANGUAGE } from './support/documents-page.ts';

/** More than there is room for; its passages are alike, so that they are soon encoded. */
const LARGE = { name: 'large.txt', text: `${LANGUAGE}\n\n`.repeat(1_500) };

test('documents that there is no room for go on in memory, and the page says how many', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  // Before anything is kept: browsers remember for a while how much room there was.
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 300_000 });
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([{ name: 'kept.txt', text: LANGUAGE }]);
  await taglight.settled(1);
  await taglight.bring([LARGE]);
  await expect(taglight.row('large.txt')).toBeVisible();
  await expect(page.getByText('1 document is kept only until this tab is closed')).toBeVisible();
  await expect(taglight.row('large.txt')).toContainText('%', { timeout: 60_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the tags as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('tags.csv');

  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
  await page.reload();
  await taglight.settled(1);
  await expect(taglight.row('kept.txt')).toBeVisible();
  // With room again, what comes is kept.
  await taglight.bring(FILES.slice(0, 2));
  await taglight.settled(3);
  await expect(page.getByText('until this tab is closed')).toBeHidden();
});
