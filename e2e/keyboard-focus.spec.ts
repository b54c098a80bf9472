import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { TaglightPage } from './support/page-parts.ts';

/** Two windows of few sentences. */
const LONG = `${'A language model answers questions about words, '.repeat(12)}and more. `.repeat(4);
/** More than there are places to stop at. */
const MOST_STOPS = 120;
/** Around a control, for what shows its focus. In pixels. */
const MARGIN = 8;

/** Goes on by Tab. Gives what has the focus, with its box; null where the round is over. */
async function nextStop(page: Page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    if (element.dataset['wasStop'] !== undefined) return null;
    element.dataset['wasStop'] = '';
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: `${element.tagName} ${name.trim().slice(0, 40)}`, x, y, width, height };
  });
}

/** Names of controls that look the same with the focus as without, of all that Tab leads to. */
async function unseenStops(page: Page): Promise<{ all: string[]; unseen: string[] }> {
  const all: string[] = [];
  const unseen: string[] = [];
  // The next stop after one that was removed is the one that came after it.
  await page.evaluate(() => {
    const first = document.createElement('button');
    document.body.prepend(first);
    first.focus();
    first.remove();
  });
  for (let count = 0; count < MOST_STOPS; count++) {
    const stop = await nextStop(page);
    if (stop === null) break;
    const { name, x, y, width, height } = stop;
    all.push(name);
    const from = { x: Math.max(0, x - MARGIN), y: Math.max(0, y - MARGIN) };
    const clip = { ...from, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
    const focused = await page.screenshot({ clip, scale: 'css' });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const blurred = await page.screenshot({ clip, scale: 'css' });
    if (focused.equals(blurred)) unseen.push(name);
  }
  return { all, unseen };
}

for (const forcedColors of ['none', 'active'] as const) {
  test.describe(forcedColors === 'active' ? 'with forced colours' : 'with our colours', () => {
    test.beforeEach(async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    });

    test('focus is seen on every control of the text', async ({ page }) => {
      const taglight = new TaglightPage(page);
      await taglight.open();
      await taglight.tag(LONG);
      await page.getByRole('button', { name: 'Pin', exact: true }).click();
      await page.getByRole('checkbox', { name: /Call it/ }).check();
      await page.getByRole('button', { name: 'Show evidence' }).click();
      await expect(page.getByRole('button', { name: /^Words of/ }).first()).toBeVisible();
      const { all, unseen } = await unseenStops(page);
      expect(unseen).toEqual([]);
      const expected = ['Text', 'Put back', 'Clear', 'Threshold', 'Window', 'Copy result'];
      for (const name of expected) expect(all.join('\n')).toContain(name);
    });

    test('focus is seen on every control of the documents', async ({ page }) => {
      const documents = new DocumentsPage(page);
      await documents.openPlace();
      await documents.bring(FILES);
      await documents.settled(DOCUMENTS);
      await documents.rows.first().click();
      const { all, unseen } = await unseenStops(page);
      expect(unseen).toEqual([]);
      const expected = [
        'Open files',
        'computer-vision',
        'Name or title',
        'answers.txt',
        'Its text',
      ];
      for (const name of expected) expect(all.join('\n')).toContain(name);
    });

    test('focus is seen on every control of the encoders', async ({ page }) => {
      const encoders = new EncodersPage(page);
      await encoders.open('/#/encoders');
      await encoders.drop();
      await expect(encoders.importPanel.getByRole('button', { name: 'Use' })).toBeVisible();
      const { all, unseen } = await unseenStops(page);
      expect(unseen).toEqual([]);
      for (const name of ['Import', 'Discard', 'Download']) expect(all.join('\n')).toContain(name);
    });
  });
}
