import { expect, test } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

const TEXT = 'A language model answers questions about long documents.';

test('each place has an address: links, back, forward and reload', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(TEXT);
  await page.getByRole('link', { name: 'Encoders' }).click();
  await expect(page).toHaveURL(/#\/encoders$/);
  await expect(page).toHaveTitle(/Encoders/);
  await expect(page.getByRole('heading', { name: 'Encoders' })).toBeVisible();
  await expect(taglight.text).toBeHidden();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Encoders' })).toBeVisible();
  await page.goBack();
  await expect(taglight.text).toHaveValue(TEXT);
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Encoders' })).toBeVisible();
});

test('the text is as it was when one comes back: cursor, undo and tags', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.pressSequentially(TEXT);
  await taglight.text.press('Home');
  await taglight.ready();
  const shown = await taglight.shown();
  await page.getByRole('link', { name: 'Encoders' }).click();
  await page.getByRole('link', { name: 'Text' }).click();
  expect(await taglight.shown()).toEqual(shown);
  const cursor = await taglight.text.evaluate((box: HTMLTextAreaElement) => box.selectionStart);
  expect(cursor).toBe(0);
  await taglight.text.press('Control+z');
  await expect(taglight.text).not.toHaveValue(TEXT);
});
