import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CHECKPOINT, EncodersPage, IMPORTED } from './support/encoders-page.ts';

const FILES = ['model.pt', 'args.json', 'class_to_index.json', 'config.json'];
/** More than there are places to stop at. */
const MOST_STOPS = 60;

/** Goes on by Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const isThere = await focused.and(page.getByRole('button', { name, exact: true })).count();
    if (isThere > 0) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** What had the focus may have gone, but not the focus with it. */
async function expectFocus(page: Page): Promise<void> {
  await expect(page.locator(':focus')).toHaveCount(1);
}

test('an encoder is imported, used, exported and deleted by keyboard alone', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'Import');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(FILES.map((name) => join(CHECKPOINT, name)));

  // The focus goes where the news is, and on from there.
  await expect(taglight.importPanel).toBeFocused();
  await expect(taglight.importPanel.getByRole('button', { name: 'Use' })).toBeVisible();
  await tabTo(page, 'Use');
  await page.keyboard.press('Enter');
  await expect(taglight.item(IMPORTED)).toContainText('In use');
  await expectFocus(page);
  await taglight.ready();

  await tabTo(page, 'Use MiniLM');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Use MiniLM with Made With ML');
  await page.keyboard.press('Enter');
  await expectFocus(page);
  await expect(taglight.item('MiniLM')).toContainText('In use');

  const download = page.waitForEvent('download');
  await tabTo(page, 'Export');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);

  const question = page.getByRole('group', { name: `Delete ${IMPORTED}?` });
  await tabTo(page, `Delete ${IMPORTED}`);
  await page.keyboard.press('Enter');
  await expect(question).toBeFocused();
  await tabTo(page, 'Keep');
  await page.keyboard.press('Enter');
  await expect(taglight.item(IMPORTED)).toBeFocused();

  await tabTo(page, `Delete ${IMPORTED}`);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Delete for good');
  await page.keyboard.press('Enter');
  await expect(taglight.item(IMPORTED)).toBeHidden();
  await expectFocus(page);
});
