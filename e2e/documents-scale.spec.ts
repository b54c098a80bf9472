import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { expectNoViolations } from './support/no-violations.ts';

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing among documents: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const taglight = new DocumentsPage(page);
      await taglight.openPlace();
      await expectNoViolations(page);
      await taglight.bring([...FILES, { name: 'empty.txt', text: '' }]);
      await taglight.settled(DOCUMENTS + 1);
      await expectNoViolations(page);
      await expectNoOverflow(page);
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('button', { name: 'CSV' })).toBeVisible();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await taglight.row(/answers|Question answering/).click();
      await expect(taglight.pane.getByRole('meter')).toHaveCount(4);
      await expectNoViolations(page);
      await expectNoOverflow(page);
    });
  }
}

test('on a phone, rows are two lines, and targets are large enough to touch', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  for (const target of await page.locator('main button:visible, main select:visible').all()) {
    const box = await target.boundingBox();
    if (box) expect(box.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Probability, lowest first');
  const texts = await taglight.rows.allInnerTexts();
  const numbers = texts.map((text) => Number(/([\d.]+) %/.exec(text)?.[1]));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  await taglight.rows.first().click();
  await expect(taglight.table).toBeHidden();
  await expect(taglight.pane).toBeFocused();
  await taglight.pane.getByRole('button', { name: 'Back to the list' }).click();
  await expect(taglight.activeRow).toBeFocused();
});

test('10,000 rows of a table scroll, with few of them in the page', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  const rows = Array.from({ length: 10_000 }, (_, n) => `Title ${n},About images number ${n}`);
  await taglight.bring([{ name: 'many.csv', text: `title,description\n${rows.join('\n')}\n` }]);
  await expect(taglight.table).toHaveAttribute('aria-rowcount', '10001', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await taglight.activeRow.focus();
  expect(await taglight.rows.count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await expect(taglight.row('Title 9999')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Control+a');
  await expect(page.getByText('10,000 selected')).toBeVisible();
  await taglight.table.evaluate((table) => table.scrollTo(0, table.scrollHeight / 2));
  await expect(taglight.row('Title 5000')).toBeVisible();
  expect(await taglight.rows.count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('Title 777');
  await expect(taglight.table).toHaveAttribute('aria-rowcount', '12');
});

test('hostile names and texts neither run nor break the layout', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const attack = '<img src=x onerror=alert(1)><svg onload=alert(2)></svg>';
  await taglight.bring([
    { name: `${attack.replaceAll('/', '')}.txt`, text: `${attack}\n\nA language model.` },
    { name: `invoice\u202Egpj.txt`, text: '\u202E\u2066A language model answers.' },
    { name: `${'W'.repeat(250)}.txt`, text: `${'x'.repeat(5_000)} language models` },
    {
      name: 'attack.bib',
      text: `@article{a, title = {${attack}}, abstract = {javascript:alert(3) Images of cars.}}`,
    },
  ]);
  await taglight.settled(4);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const rows = await taglight.rows.all();
    expect(rows.length).toBe(4);
    for (const row of rows) {
      await row.click();
      await expect(taglight.pane.getByRole('meter').first()).toBeVisible();
      await expectNoOverflow(page);
      await taglight.pane.getByRole('button', { name: /Back to|Close the/ }).click();
    }
    const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
    expect(new Set(boxes.map((box) => box?.height)).size).toBe(1);
  }
  expect(await page.locator('main :is(img, [onerror], [onload])').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
