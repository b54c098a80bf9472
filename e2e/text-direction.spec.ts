import { expect, type Locator, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { TaglightPage } from './support/page-parts.ts';

const HEBREW = 'מודל שפה עונה על שאלות. האם הוא טוב?';
const ENGLISH = 'A language model answers questions. Is it good?';

function direction(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).direction);
}

test('each text runs in its own direction, and the gauge in that of the page', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(HEBREW);
  expect(await direction(taglight.text)).toBe('rtl');
  expect(await direction(taglight.meters.first())).toBe('ltr');

  await page.getByRole('button', { name: 'Show evidence' }).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  const sentence = evidence.getByRole('button', { name: HEBREW.split('.')[0]!, exact: false });
  expect(await direction(sentence.first())).toBe('rtl');
  await evidence
    .getByRole('button', { name: /^Words of/ })
    .first()
    .click();
  const words = evidence.getByRole('paragraph').filter({ has: page.locator('mark') });
  expect(await direction(words)).toBe('rtl');
  expect(await direction(words.locator('bdi').first())).toBe('ltr');

  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  expect(await direction(page.getByRole('textbox', { name: 'Pinned' }))).toBe('rtl');
  await taglight.tag(ENGLISH);
  expect(await direction(taglight.text)).toBe('ltr');
});

test('a document runs in its own direction', async ({ page }) => {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await documents.bring([{ name: 'hebrew.txt', text: `${HEBREW}\n\n${ENGLISH}` }]);
  await documents.settled(1);
  await documents.row('hebrew.txt').click();
  const text = page.getByRole('region', { name: 'Its text' });
  expect(await direction(text.getByText(HEBREW))).toBe('rtl');
});
