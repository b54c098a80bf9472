import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import {
  type Look,
  walkDocuments,
  walkEncoders,
  walkFailure,
  walkText,
} from './support/every-screen.ts';
import { expectNothingCutOff, expectNoWayAside } from './support/nothing-cut-off.ts';
import { expectNoViolations } from './support/no-violations.ts';
import { TaglightPage } from './support/page-parts.ts';

const WALKS: Record<string, (page: Page, look: Look) => Promise<void>> = {
  'the text': walkText,
  'a failed model': walkFailure,
  'the documents': walkDocuments,
  'the encoders': walkEncoders,
};

/** Themes differ in nothing but colours, so one of them is enough for the rest. */
const LOOKS = [
  { colorScheme: 'light', width: 1280, rules: [] },
  { colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { colorScheme: 'dark', width: 360, rules: [] },
  { colorScheme: 'light', width: 360, rules: ['color-contrast'] },
] as const;

for (const [name, walk] of Object.entries(WALKS)) {
  test(`axe finds nothing, and 400 % cuts nothing off: ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walk(page, async (state) => {
      for (const { colorScheme, width, rules } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await test.step(`${state}: ${colorScheme}, ${width} px`, () =>
          expectNoViolations(page, rules));
        await expectNoWayAside(page);
      }
      // What 400 % leaves of 1280 by 1024.
      await page.setViewportSize({ width: 320, height: 256 });
      await expectNothingCutOff(page, state);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });
}

test('everything is reached and worked by keyboard alone', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await expect(taglight.text).toBeFocused();
  await page.keyboard.type('A language model answers questions. Is it a good one?');
  await taglight.ready();
  await expect(taglight.text).toHaveValue(/good one\?$/);

  const reached = new Set<string>();
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return (
        element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? element?.textContent ?? ''
      );
    });
    reached.add(name.trim());
  }
  for (const name of ['Clear', 'Copy result', 'Call it other below', 'Help'])
    expect([...reached]).toContain(name);

  await page.getByRole('button', { name: 'Help' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the first stop leads past the top bar', async ({ page }) => {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Documents' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open files' })).toBeFocused();

  await page.getByRole('link', { name: 'Text' }).click();
  await page.getByRole('button', { name: 'Skip to the text' }).press('Enter');
  await expect(documents.text).toBeFocused();
});

test('all documents are selected by the keys that the help sheet names', async ({ page }) => {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await documents.bring(FILES);
  await documents.settled(DOCUMENTS);
  await documents.activeRow.focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Select all that are shown')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(documents.activeRow).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(`${DOCUMENTS} selected`)).toBeVisible();
  await page.keyboard.press('End');
  await expect(documents.rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(documents.rows.first()).toBeFocused();
});

test('the live region speaks at most once a second, and ends with the winner', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.status.evaluate((region) => {
    const spoken: number[] = [];
    Object.assign(window, { spoken });
    const tell = (): void => void spoken.push(performance.now());
    new MutationObserver(tell).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const words = 'A language model answers questions in words. Images of cars are cut and flipped. ';
  await taglight.text.pressSequentially(words.repeat(3), { delay: 20 });
  await taglight.ready();
  const [winner] = await taglight.shown();
  await expect(taglight.status).toContainText(winner!.tag);
  const spoken = await page.evaluate(() => (window as unknown as { spoken: number[] }).spoken);
  expect(spoken.length).toBeGreaterThan(0);
  const pauses = spoken.slice(1).map((at, index) => at - spoken[index]!);
  // A timer may come a few milliseconds early by another clock.
  expect(Math.min(1000, ...pauses)).toBeGreaterThan(990);
});
