import { expect, test } from '@playwright/test';
import { distinctColours } from './support/distinct-colours.ts';
import { DocumentsPage } from './support/documents-page.ts';
import { TaglightPage } from './support/page-parts.ts';

const LANGUAGE = 'A language model answers questions about the words of a document. ';
const VISION = 'A detector finds cars in images and segments them by masks. ';
/** Windows of two tags. */
const LONG = LANGUAGE.repeat(40) + VISION.repeat(40);

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
});

test('meters, threshold, strips and weighed words are seen with forced colours', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(LANGUAGE);
  const empty = taglight.meters.last();
  const before = await empty.screenshot();
  const threshold = page.getByRole('checkbox', { name: /Call it/ });
  await threshold.check();
  expect((await empty.screenshot()).equals(before)).toBe(false);
  expect(await distinctColours(page.getByRole('slider'))).toBeGreaterThan(1);
  await threshold.uncheck();

  await page.getByRole('button', { name: 'Show evidence' }).click();
  await page.getByRole('button', { name: /^Words of/ }).click();
  const word = page.locator('mark', { hasText: 'language' });
  expect(await distinctColours(word)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Hide evidence' }).click();

  await taglight.tag(LONG);
  const strip = page.getByRole('toolbar', { name: 'Windows of the text' });
  // The page's colour and those of two tags.
  expect(await distinctColours(strip)).toBeGreaterThanOrEqual(3);
  // Its edge, the filled part and the empty one.
  expect(await distinctColours(taglight.meters.first())).toBeGreaterThanOrEqual(3);
});

test('marks of documents are seen with forced colours', async ({ page }) => {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await documents.bring([
    { name: 'words.txt', text: LANGUAGE },
    { name: 'images.txt', text: LONG },
  ]);
  await documents.settled(2);
  const row = documents.row('words.txt');
  const plain = await row.screenshot();
  await row.locator('[data-key="select"]').click();
  expect((await row.screenshot()).equals(plain)).toBe(false);
  expect(await distinctColours(row.locator('[data-key="tag"]'))).toBeGreaterThan(2);

  const other = documents.row('images.txt');
  const closed = await other.screenshot();
  await other.click();
  const passages = documents.pane.getByRole('toolbar');
  expect(await distinctColours(passages)).toBeGreaterThanOrEqual(3);
  expect((await other.screenshot()).equals(closed)).toBe(false);
});
