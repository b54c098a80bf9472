import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { dragFromDesktop } from './support/drag-from-desktop.ts';
import { expectNoViolations } from './support/no-violations.ts';
import { fillPaperFolder, PAPERS } from './support/paper-folder.ts';

/** The folder dropped on the text, with all that is in it read and tagged. */
async function dropFolder(page: Page, folder: string): Promise<DocumentsPage> {
  fillPaperFolder(folder);
  const taglight = new DocumentsPage(page);
  await taglight.open();
  const drag = await dragFromDesktop(page, folder);
  await drag.over();
  await drag.drop();
  await expect(page).toHaveURL(/#\/documents$/);
  await expect(taglight.row('libreoffice.xlsx').first()).toBeAttached({ timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
  return taglight;
}

test('a folder of twelve formats is dropped, and every document becomes a row', async ({
  page,
}, info) => {
  const taglight = await dropFolder(page, info.outputPath('papers'));
  const search = page.getByRole('searchbox', { name: 'Name or title' });
  for (const path of PAPERS) {
    await search.fill(`drafts/${basename(path)}`);
    await expect(taglight.rows).toHaveCount(1);
    await expect(taglight.rows.first()).toContainText('On the Tags of Small Papers');
    await expect(taglight.rows.first()).toHaveAttribute('data-state', 'tagged');
  }
  for (const name of ['two-column.pdf', 'pandoc.bib', 'zotero.ris', 'pubmed.nbib', '.xlsx']) {
    await search.fill(name);
    await expect(taglight.rows.first()).toHaveAttribute('data-state', 'tagged');
  }
  for (const [name, reason] of [
    ['locked.pdf', 'locked with a password'],
    ['scanned.pdf', 'OCR'],
    ['empty.txt', 'empty'],
  ] as const) {
    await search.fill(name);
    await expect(taglight.rows.first()).toContainText(reason);
    await expect(taglight.rows.getByRole('button', { name: /^Retry/ })).toBeVisible();
  }
});

test('a document is found, opened and its evidence read by keyboard alone', async ({
  page,
}, info) => {
  const taglight = await dropFolder(page, info.outputPath('papers'));
  const { keyboard } = page;
  await page.getByRole('searchbox', { name: 'Name or title' }).focus();
  await keyboard.type('two-column');
  await expect(taglight.rows).toHaveCount(1);
  await tabTo(page, '[role="row"]');
  await keyboard.press('Enter');
  await expect(taglight.pane).toBeFocused();
  await tabTo(page, 'button:has-text("Show evidence")');
  await keyboard.press('Enter');
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('listitem').first()).toContainText(/^[+−]?\d+\.\d\d/, {
    timeout: 60_000,
  });
  await expectNoViolations(page);
  await tabTo(page, 'button[aria-label^="Words of"]');
  await keyboard.press('Enter');
  await expect(evidence.locator('mark').first()).toBeVisible();
});

test('tags go back into RIS, and nothing but keywords changes', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const text = readFileSync('src/documents/references/fixtures/zotero.ris', 'utf8');
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([{ name: 'zotero.ris', text }]);
  await expect(taglight.rows.first()).toHaveAttribute('data-state', 'tagged');
  const entries = text.split('TY  - ').length - 1;
  await taglight.settled(entries);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'zotero.ris' }).click(),
  ]);
  const written = readFileSync(await download.path(), 'utf8');
  const others = (ris: string) => ris.split(/(?<=\n)/).filter((line) => !line.startsWith('KW  - '));
  expect(others(written)).toEqual(others(text));
  expect(written.split('KW  - ').length).toBeGreaterThan(text.split('KW  - ').length);
});

/** Presses Tab until something has the focus that fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = page.locator(`${selector}:focus`);
  for (let press = 0; press < 40 && (await focused.count()) === 0; press++) {
    await page.keyboard.press('Tab');
  }
  await expect(focused).toBeVisible();
}
