import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES, REFERENCES } from './support/documents-page.ts';

/** So many documents of a few hundred words that tagging them takes seconds. */
const MANY = 120;

function manyRows(): string {
  const rows = Array.from({ length: MANY }, (_, n) => {
    const words = Array.from({ length: 150 }, (_word, at) => `word${n} images${at % 7}`);
    return `Title ${n},${words.join(' ')}`;
  });
  return `title,description\n${rows.join('\n')}\n`;
}

/** Saves what a button exports, as browsers without a save dialog do. */
async function exported(page: Page, button: string | RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await new DocumentsPage(page).openPlace();
});

test('tagging is paused, goes on after a reload, is cancelled, and taken up again', async ({
  page,
}) => {
  const taglight = new DocumentsPage(page);
  const progress = page.getByRole('progressbar', { name: 'Tagging documents' });
  await taglight.bring([{ name: 'many.csv', text: manyRows() }]);
  await expect(taglight.table).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/^Paused with/)).toBeVisible();

  await page.reload();
  await taglight.ready();
  await expect(taglight.table).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toBeHidden();
  await expect(page.getByText(/documents? not tagged/)).toBeVisible();
  await page.getByRole('button', { name: /^Tag (it|them)$/ }).click();
  await taglight.settled(MANY);
  expect(new Set(await taglight.column('State'))).toEqual(new Set(['Tagged']));
});

test('the list is there after a reload, and what was removed is not', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await taglight.activeRow.focus();
  await page.keyboard.press('Delete');
  await expect(taglight.rows).toHaveCount(DOCUMENTS - 1);
  const names = await taglight.column('Name');
  const tags = await taglight.column('Tag');
  await page.reload();
  await taglight.ready();
  await taglight.settled(DOCUMENTS - 1);
  expect(await taglight.column('Name')).toEqual(names);
  expect(await taglight.column('Tag')).toEqual(tags);
});

test('tags are taken away: a table of what is shown, and the reference list', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await page.getByRole('searchbox').fill('library.bib');
  await expect(taglight.rows).toHaveCount(2);
  const tags = await taglight.column('Tag');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Which documents' })).toHaveValue('shown');
  const csv = await exported(page, 'CSV');
  expect(csv).toContain('Object detection in satellite images');
  expect(csv).not.toContain('Feature stores');

  await page.getByRole('checkbox', { name: 'Begin each with' }).check();
  const bibtex = await exported(page, /library\.bib/);
  for (const tag of tags) expect(bibtex).toContain(`tag:${tag}`);
  const withoutKeywords = bibtex.replaceAll(/^.*keywords.*\n/gm, '');
  expect(withoutKeywords).toBe(REFERENCES);
});
