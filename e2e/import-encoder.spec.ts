import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CHECKPOINT, EncodersPage, IMPORTED } from './support/encoders-page.ts';

/** As PyTorch gives them. */
interface Expected {
  readonly title: string;
  readonly description: string;
  readonly probabilities: Readonly<Record<string, number>>;
}

const EXPECTED = JSON.parse(readFileSync(`${CHECKPOINT}/expected.json`, 'utf8')) as Expected[];

test("a chosen checkpoint gives PyTorch's probabilities, and is there after a reload", async ({
  page,
}) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.goToEncoders();
  await taglight.choose();
  await expect(taglight.importPanel).toContainText('mlops', { timeout: 30_000 });
  await expect(taglight.importPanel).toContainText('Maximum difference');
  await taglight.importPanel.getByRole('radio', { name: 'fp32, exact' }).check();
  await expect(taglight.importPanel).toContainText('fp32 keeps the numbers', { timeout: 30_000 });
  await taglight.useImported();
  await expect(taglight.encoder.locator('option:checked')).toHaveText(IMPORTED);

  await page.getByRole('link', { name: 'Text' }).click();
  for (const { title, description, probabilities } of EXPECTED.slice(0, 5)) {
    await taglight.tag(`${title} ${description}`);
    for (const { tag, percent } of await taglight.shown()) {
      // The page tells tenths of a percent.
      expect(Math.abs(percent / 100 - probabilities[tag]!)).toBeLessThan(0.00061);
    }
  }
  const shown = await taglight.shown();

  await page.reload();
  await taglight.ready();
  await expect(taglight.encoder.locator('option:checked')).toHaveText(IMPORTED);
  expect(await taglight.shown()).toEqual(shown);
});

test('a dropped checkpoint without tag names asks for them', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop(['model.pt', 'args.json', 'config.json']);
  await expect(page).toHaveURL(/#\/encoders$/);
  const form = taglight.importPanel.getByRole('form', { name: 'Name the 4 tags' });
  for (const [index, name] of ['red', 'green', 'blue', 'grey'].entries()) {
    await form.getByRole('textbox', { name: `Tag ${index + 1}` }).fill(name);
  }
  await form.getByRole('button', { name: 'Go on' }).click();
  await taglight.useImported();
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag('A language model answers questions.');
  const tags = (await taglight.shown()).map(({ tag }) => tag);
  expect(tags.toSorted()).toEqual(['blue', 'green', 'grey', 'red']);
});

test('missing files are asked for by name, and those that came wait for them', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.choose(['model.pt', 'class_to_index.json', 'config.json']);
  await expect(taglight.importPanel).toContainText('args.json');
  await taglight.choose(['args.json']);
  await expect(taglight.importPanel.getByRole('button', { name: 'Use' })).toBeVisible();
  await taglight.importPanel.getByRole('button', { name: 'Discard' }).click();
  await expect(taglight.importPanel).toBeHidden();
  await expect(taglight.item(IMPORTED)).toBeHidden();
});

test('files that are no model are refused by name, and nothing is kept', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.openFiles.setInputFiles({
    name: 'model.pt',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<!doctype html>'),
  });
  await expect(taglight.importPanel.getByRole('heading')).toContainText('model.pt');
  await taglight.importPanel.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await taglight.ready();
  await expect(taglight.encoder.getByRole('option')).toHaveText(['MiniLM']);
});
