import { expect, test } from '@playwright/test';
import { dragFromDesktop } from './support/drag-from-desktop.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { TINY_TAGS, writeTinyClassifier } from './support/tiny-classifier.ts';

const NAME = 'weather-bert';

/** What came of the folder tags, under the folder's name. */
async function expectItTags(taglight: EncodersPage): Promise<void> {
  await taglight.useImported(NAME);
  await expect(taglight.encoder.locator('option:checked')).toHaveText(NAME);
  await taglight.page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag('w1 w2 w3');
  const tags = (await taglight.shown()).map(({ tag }) => tag);
  expect(tags.toSorted()).toEqual(TINY_TAGS);
}

test('a Hugging Face folder is chosen in the dialog, and its labels become tags', async ({
  page,
}, info) => {
  const folder = info.outputPath(NAME);
  writeTinyClassifier(folder);
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a folder' }).click();
  await (await chooser).setFiles(folder);
  await expect(taglight.importPanel).toContainText(TINY_TAGS.join(', '), { timeout: 30_000 });
  await expectItTags(taglight);
});

test('a Hugging Face folder is dropped from the file manager', async ({ page }, info) => {
  const folder = info.outputPath(NAME);
  writeTinyClassifier(folder);
  const taglight = new EncodersPage(page);
  await taglight.open();
  const drag = await dragFromDesktop(page, folder);
  await drag.over();
  await expect(page.getByText('Drop to tag or import')).toBeVisible();
  await drag.drop();
  await expect(page.getByText('Drop to tag or import')).toBeHidden();
  await expect(page).toHaveURL(/#\/encoders$/);
  await expectItTags(taglight);
});
