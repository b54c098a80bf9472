import { expect, test } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

const VISION = 'We train a detector that finds cars in images from street cameras.';
const LANGUAGE = 'A transformer language model translates sentences between languages.';

test('sentences and words say what they do for a tag', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(`${VISION} ${LANGUAGE}`);
  await page.getByRole('button', { name: 'Show evidence' }).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  const rows = evidence.getByRole('listitem');
  await evidence.getByLabel('Tag to explain').selectOption('computer-vision');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(/^\+\d+\.\d\d/);
  await expect(rows.nth(1)).toContainText(/^−\d+\.\d\d/);

  await evidence.getByLabel('Tag to explain').selectOption('natural-language-processing');
  await expect(rows.nth(0)).toContainText(/^−\d+\.\d\d/);
  await expect(rows.nth(1)).toContainText(/^\+\d+\.\d\d/);

  await rows.nth(1).getByRole('button', { name: LANGUAGE, exact: true }).click();
  const selected = await taglight.text.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(selected).toBe(LANGUAGE);

  await rows
    .nth(1)
    .getByRole('button', { name: /^Words of/ })
    .click();
  await expect(rows.nth(1).locator('mark')).toHaveCount(8);
  await expect(rows.nth(1).locator('mark').first()).toHaveText(/^A [+−]?\d\.\d\d$/);
});

test('evidence follows the text as it is written', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(`${VISION} ${LANGUAGE}`);
  await page.getByRole('button', { name: 'Show evidence' }).click();
  const rows = page.getByRole('region', { name: 'Evidence' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await taglight.tag(`${VISION} ${LANGUAGE} It is deployed every night.`);
  await expect(rows).toHaveCount(3);
  await taglight.tag(VISION);
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('The text is one sentence.')).toBeVisible();
});

test('a pinned text stands beside its edited copy, with the differences, and stays', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(VISION);
  const before = await taglight.shown();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await taglight.tag(LANGUAGE);
  const after = await taglight.shown();
  const meter = page.getByRole('meter', { name: 'computer-vision' });
  const share = (shown: typeof before) =>
    shown.find(({ tag }) => tag === 'computer-vision')!.percent;
  const said = await meter.getAttribute('aria-valuetext');
  const points = Number(/, ([−+].*) points/.exec(said ?? '')?.[1]?.replace('−', '-'));
  expect(Math.abs(points - (share(after) - share(before)))).toBeLessThan(0.11);

  await page.reload();
  await taglight.ready();
  await expect(page.getByRole('textbox', { name: 'Pinned' })).toHaveValue(VISION);
  await expect(meter).toHaveAttribute('aria-valuetext', said!);
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(taglight.text).toHaveValue(VISION);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taglight.text).toHaveValue(LANGUAGE);
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(page.getByRole('textbox', { name: 'Pinned' })).toHaveCount(0);
  await expect(meter).toHaveAttribute('aria-valuetext', /^\d+\.\d %$/);
});
