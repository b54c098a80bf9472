import { expect, type Page } from '@playwright/test';

/** Waits until the privacy mark's panel says that all is kept for offline use. */
export async function readyOffline(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'What left this device' });
  await page.getByRole('button', { name: 'Nothing has left this device' }).click();
  await expect(panel).toContainText('Ready to work offline.', { timeout: 60_000 });
  await page.keyboard.press('Escape');
}
