import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { TaglightPage } from './support/page-parts.ts';

/** About 3,000 words of titles and descriptions from the shipped data set. */
function longText(): string {
  const csv = readFileSync('public/data/made-with-ml/dataset.csv', 'utf8');
  const { data } = Papa.parse<{ title: string; description: string }>(csv, { header: true });
  const sentences = data.map(({ title, description }) => `${title}. ${description?.trim()}`);
  return sentences.join(' ').split(/\s+/).slice(0, 3000).join(' ');
}

test('an edit in the middle of a long text encodes only what changed', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  const text = longText();
  await taglight.tag(text);
  const read = page.getByText(/tokens in \d+ windows/);
  const windows = Number(/in (\d+) windows/.exec((await read.textContent())!)![1]);
  expect(windows).toBeGreaterThan(12);
  await expect(
    page.getByRole('toolbar', { name: 'Windows of the text' }).getByRole('button'),
  ).toHaveCount(windows);

  const words = text.split(' ');
  words[1500] = 'convolutional';
  await taglight.text.fill(words.join(' '));
  await expect(read).toContainText('read anew');
  await taglight.ready();
  const anew = Number(/(\d+) read anew/.exec((await read.textContent())!)![1]);
  expect(anew).toBeGreaterThanOrEqual(1);
  expect(anew).toBeLessThanOrEqual(3);
});

test('pressing a window selects its text', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(longText());
  await page
    .getByRole('toolbar', { name: 'Windows of the text' })
    .getByRole('button')
    .nth(3)
    .click();
  const selected = await taglight.text.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(selected.split(' ').length).toBeGreaterThan(30);
});

test('the page answers within 50 ms while a long text is read', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await taglight.tag(longText());
  const longTasks = await page.evaluate(
    () => (window as unknown as { longTasks: number[] }).longTasks,
  );
  // The browser's own work of laying 18,000 characters out is one task; encoding adds none.
  expect(longTasks.length).toBeLessThanOrEqual(1);
});
