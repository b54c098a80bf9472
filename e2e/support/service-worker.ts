import type { Page } from '@playwright/test';

/** Waits until the page's service worker is there: from then on it has what it needs without a network. */
export async function serviceWorkerOf(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
