import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './support/no-violations.ts';
import { TaglightPage } from './support/page-parts.ts';

const NAME = 'Install Taglight';

declare global {
  var prompts: number | undefined;
}

/** The browser's offer to install the app, and what it does when that is taken up. */
async function offer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = (): Promise<void> => {
      globalThis.prompts = (globalThis.prompts ?? 0) + 1;
      return Promise.resolve();
    };
    dispatchEvent(Object.assign(event, { prompt }));
  });
}

test('the app is installed by a button, which goes when it has been used', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  const button = page.getByRole('banner').getByRole('button', { name: NAME });
  await expect(button).toBeHidden();
  await offer(page);
  await button.click();
  await expect(button).toBeHidden();
  expect(await page.evaluate(() => globalThis.prompts)).toBe(1);
  await expect(page.getByRole('banner')).toBeFocused();

  await offer(page);
  await expect(button).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await expect(button).toBeHidden();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('the help sheet has the button', async ({ page }) => {
    const taglight = new TaglightPage(page);
    await taglight.open();
    await offer(page);
    await expect(page.getByRole('button', { name: NAME })).toBeHidden();
    await page.getByRole('button', { name: 'Help' }).click();
    await expectNoViolations(page);
    await page.getByRole('dialog').getByRole('button', { name: NAME }).click();
    expect(await page.evaluate(() => globalThis.prompts)).toBe(1);
    await expect(page.getByRole('dialog')).toBeFocused();
    await expect(page.getByRole('dialog').getByRole('button', { name: NAME })).toBeHidden();
  });

  test('in Safari the help sheet says how', async ({ page }) => {
    // Of all browsers, Safari alone has this.
    await page.addInitScript(() => Object.assign(navigator, { standalone: false }));
    const taglight = new TaglightPage(page);
    await taglight.open();
    await page.getByRole('button', { name: 'Help' }).click();
    await expect(page.getByRole('dialog')).toContainText('Add to Home Screen');
  });
});
