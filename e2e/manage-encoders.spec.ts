import { expect, test } from '@playwright/test';
import { EncodersPage, IMPORTED } from './support/encoders-page.ts';

const TEXT = 'A transformer language model translates sentences between French and German.';

test('a tag set is trained for an imported encoder while the one before goes on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.tag(TEXT);
  await taglight.drop();
  await taglight.useImported();

  await taglight.tagSet.selectOption('Made With ML');
  const train = page.getByRole('button', {
    name: /^Train it for Fine-tuned BERT \(764 texts, about/,
  });
  await expect(train).toBeVisible();
  await expect(taglight.encoder.locator('option:checked')).toHaveText(IMPORTED);
  await page.getByRole('button', { name: 'Use Made With ML with MiniLM' }).click();
  await expect(taglight.item('MiniLM')).toContainText('In use', { timeout: 30_000 });

  await taglight.encoder.selectOption({ label: IMPORTED });
  await train.click();
  await expect(page.getByRole('progressbar', { name: /^Training Made With ML/ })).toBeVisible();
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag(`${TEXT} Meanwhile, words go on.`);
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');

  const scores = page.getByRole('table');
  await expect(scores).toBeVisible({ timeout: 90_000 });
  await expect(scores.getByRole('columnheader')).toHaveText(['Weighted F1', IMPORTED, 'MiniLM']);
  await expect(scores.getByRole('row', { name: /^Holdout/ })).toContainText(/(\d %.*){2}/);
  await taglight.goToEncoders();
  await expect(taglight.item(IMPORTED)).toContainText('In use', { timeout: 30_000 });

  await page.reload();
  await taglight.ready();
  await expect(taglight.tagSet.locator('option:checked')).toHaveText('Made With ML');
  await expect(taglight.item(IMPORTED)).toContainText('In use');
});

test('the encoder changes while someone types, and no word is lost', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop();
  await taglight.useImported();
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.text.pressSequentially(TEXT.slice(0, 40), { delay: 5 });
  await taglight.tagSet.selectOption('Made With ML');
  await page.getByRole('button', { name: 'Use Made With ML with MiniLM' }).click();
  await taglight.text.pressSequentially(TEXT.slice(40), { delay: 5 });
  await expect(taglight.text).toHaveValue(TEXT);
  await expect(page.getByText(/^Opening/)).toBeHidden({ timeout: 30_000 });
  await taglight.ready();
  const afterwards = await taglight.shown();
  await page.reload();
  await taglight.ready();
  await expect(taglight.text).toHaveValue(TEXT);
  expect(await taglight.shown()).toEqual(afterwards);
});

test('a deleted encoder goes with its tag set, and MiniLM takes over', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop();
  await taglight.useImported();
  await page.getByRole('button', { name: `Delete ${IMPORTED}` }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(taglight.item(IMPORTED)).toBeFocused();
  await page.getByRole('button', { name: `Delete ${IMPORTED}` }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(taglight.item(IMPORTED)).toBeHidden();
  await expect(taglight.item('MiniLM')).toContainText('In use', { timeout: 30_000 });
  await page.reload();
  await taglight.ready();
  await expect(taglight.encoder.getByRole('option')).toHaveText(['MiniLM']);
  await expect(taglight.tagSet.getByRole('option')).toHaveText(['Made With ML']);
});

test('encoder and tag set in use are exported as a zip', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('made-with-ml-minilm.zip');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
});

test('an export tells how far it is, and can be cancelled', async ({ page, context }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  // Long enough to be seen and cancelled: the weights come once the test says so.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/model.int8.safetensors*', async (route) => {
    await held;
    await route.continue();
  });
  const given: string[] = [];
  page.on('download', (download) => given.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Export' });
  await expect(panel.getByRole('progressbar', { name: 'Exporting' })).toBeVisible();
  await expect(panel).toContainText('Exporting Made With ML with MiniLM');
  await panel.getByRole('button', { name: 'Cancel export' }).click();
  await expect(panel).toBeHidden();
  release();

  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await download;
  await expect(panel).toBeHidden();
  expect(given).toHaveLength(1);
});

test('an export that fails says so in place', async ({ page, context }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await context.route('**/export.worker*', (route) => route.abort());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Export' });
  await expect(panel.getByRole('heading')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
});

test('the tag set in use is exported as a file', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the tag set' }).click();
  expect((await download).suggestedFilename()).toBe('made-with-ml.taglight.json');
});
