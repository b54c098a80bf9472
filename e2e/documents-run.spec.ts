import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DocumentsPage, LANGUAGE, REFERENCES } from './support/documents-page.ts';

/** Enough that a reload comes in the middle, on any machine. */
const MANY = 3_000;

function table(rows: number): { name: string; text: string } {
  const lines = Array.from({ length: rows }, (_, n) => `Title ${n},"${LANGUAGE} ${n}"`);
  return { name: 'many.csv', text: `title,abstract\n${lines.join('\n')}\n` };
}

async function tagged(page: Page): Promise<number> {
  const counts = page.getByRole('group', { name: 'Documents of each tag' });
  const numbers = (await counts.innerText()).match(/\d[\d,]*/g) ?? [];
  return numbers.reduce((sum, number) => sum + Number(number.replaceAll(',', '')), 0);
}

test('a run goes on after a reload, and stays paused after one', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([table(MANY)]);
  await expect(taglight.table).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
  await expect.poll(() => tagged(page)).toBeGreaterThan(20);
  const before = await tagged(page);

  await page.reload();
  await expect(taglight.table).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
  await expect.poll(() => tagged(page)).toBeGreaterThan(before + 20);
  await page.getByRole('button', { name: 'Pause' }).click();
  const resume = page.getByRole('button', { name: 'Resume' });
  await expect(resume).toBeVisible();
  const paused = await tagged(page);
  expect(paused).toBeLessThan(MANY);

  await page.reload();
  await expect(resume).toBeVisible();
  await expect.poll(() => tagged(page)).toBeGreaterThanOrEqual(paused);
  await resume.click();
  await expect.poll(() => tagged(page)).toBeGreaterThan(paused + 20);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
});

test('the text being written is read while a folder is', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([table(MANY)]);
  await expect.poll(() => tagged(page)).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.text.fill('Detecting objects in images with a convolutional network.');
  await expect(taglight.meters.first()).toHaveAttribute('aria-label', 'computer-vision');
  await page.getByRole('link', { name: 'Documents' }).click();
  expect(await tagged(page)).toBeLessThan(MANY);
});

test('tags go back into BibTeX, and nothing else changes', async ({ page }) => {
  // The save dialog is the system's, which no test can answer; without it there is a download.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([{ name: 'library.bib', text: REFERENCES }]);
  await taglight.settled(2);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'library.bib' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('library.bib');
  const written = readFileSync(await download.path(), 'utf8');
  const keywords = written.split('\n').filter((line) => line.includes('keywords'));
  expect(keywords).toHaveLength(2);
  expect(
    written
      .split('\n')
      .filter((line) => !keywords.includes(line))
      .join('\n'),
  ).toBe(REFERENCES);
  expect(keywords[0]).toContain('computer-vision');
});
