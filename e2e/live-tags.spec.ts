import { expect, test } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

const VISION = 'We train a detector that finds cars in images from street cameras.';
const LANGUAGE = 'A transformer language model translates sentences between French and German.';

test('tags follow typing, and the latest text wins', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.pressSequentially(VISION, { delay: 5 });
  await expect(taglight.meters.first()).toHaveAccessibleName('computer-vision');
  await taglight.text.fill('');
  await taglight.text.pressSequentially(LANGUAGE, { delay: 5 });
  await taglight.ready();
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
  const shown = await taglight.shown();
  expect(shown.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 0);
  await expect(taglight.meters.first()).toHaveAttribute('aria-valuetext', /^\d+\.\d %$/);
});

test('what is shown at the end is what the text alone gives, however it came to be', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.pressSequentially(`${VISION} ${LANGUAGE}`, { delay: 1 });
  await taglight.ready();
  const typed = await taglight.shown();
  await page.reload();
  await taglight.ready();
  await taglight.tag(`${VISION} ${LANGUAGE}`);
  expect(await taglight.shown()).toEqual(typed);
});

test('a link fills the text, and a reload keeps what was written', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open(`/?text=${encodeURIComponent(LANGUAGE)}`);
  await expect(taglight.text).toHaveValue(LANGUAGE);
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
  await taglight.tag(VISION);
  await page.reload();
  await expect(taglight.text).toHaveValue(VISION);
});

test('clear can be undone, and the result copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(LANGUAGE);
  await page.getByRole('button', { name: 'Copy result' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const { tag, percent } of await taglight.shown()) {
    expect(copied).toMatch(new RegExp(`${tag}.*${percent.toFixed(1)}`));
  }
  expect(copied).toContain('MiniLM');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(taglight.text).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taglight.text).toHaveValue(LANGUAGE);
});

test('the threshold gives a weak winner up for other', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('We serve models.');
  const [winner] = await taglight.shown();
  expect(winner!.tag).not.toBe('other');
  expect(winner!.percent).toBeLessThan(99);
  await expect(page.getByRole('heading', { level: 2, name: winner!.tag })).toBeVisible();
  await page.getByRole('checkbox', { name: /Call it other below/ }).check();
  await page.getByRole('spinbutton', { name: 'Threshold in percent' }).fill('99');
  await expect(page.getByRole('heading', { level: 2, name: 'other' })).toBeVisible();
  await expect(page.getByText(/leads with/)).toContainText(winner!.tag);
  await page.getByRole('spinbutton', { name: 'Threshold in percent' }).fill('1');
  await expect(page.getByRole('heading', { level: 2, name: winner!.tag })).toBeVisible();
});

test('each sample shows its topic', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  for (const [title, tag] of [
    ['Counting seedlings from the air', 'computer-vision'],
    ['Finding duties in long contracts', 'natural-language-processing'],
    ['Shipping models on a Friday', 'mlops'],
  ] as const) {
    await taglight.text.fill('');
    await page.getByRole('button', { name: title }).click();
    await taglight.ready();
    await expect(taglight.meters.first()).toHaveAccessibleName(tag);
  }
});
