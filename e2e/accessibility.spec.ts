import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';
import { expectNoViolations } from './support/no-violations.ts';
import { TaglightPage } from './support/page-parts.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const taglight = new TaglightPage(page);
      await taglight.open();
      await expectNoViolations(page);
      await taglight.tag('A language model answers questions about images.');
      await expectNoViolations(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing among the encoders: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const taglight = new EncodersPage(page);
      await taglight.open('/#/encoders');
      await expectNoViolations(page);
      await taglight.drop();
      await expect(taglight.importPanel.getByRole('button', { name: 'Use' })).toBeVisible();
      await expectNoViolations(page);
      await taglight.useImported();
      await page.getByRole('button', { name: /^Delete / }).click();
      await taglight.tagSet.selectOption('Made With ML');
      await expectNoViolations(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test('axe finds nothing in the failed state', async ({ page, context }) => {
  await context.route('**/model.int8.safetensors*', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  await expectNoViolations(page);
});

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
