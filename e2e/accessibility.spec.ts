import { expect, type Page, test } from '@playwright/test';
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

test('the live region settles on the winner and does not chatter', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.status.evaluate((region) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await taglight.text.pressSequentially('A language model answers questions in words.', {
    delay: 30,
  });
  await expect(taglight.status).toContainText('natural-language-processing', { timeout: 5_000 });
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeLessThanOrEqual(4);
});
