import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/no-violations.ts';
import { readyOffline } from './support/offline-state.ts';
import { TaglightPage } from './support/page-parts.ts';
import { twoBuilds } from './support/two-builds.ts';

const TEXT = 'A text about images.';

const builds = twoBuilds();

/** Goes to a place whose script is gone, and takes the way out that is offered. */
async function goAndReload(taglight: TaglightPage): Promise<void> {
  const { page, root, text } = taglight;
  await page.getByRole('link', { name: 'Encoders' }).click();
  await expect(page.getByText('The server has a newer version').first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Text' }).click();
  await expect(text).toHaveValue(TEXT);
  await page.getByRole('button', { name: 'Reload' }).first().click();
  await expect(root).toHaveAttribute('data-build', 'newer');
  await taglight.ready();
  await expect(text).toHaveValue(TEXT);
  await page.getByRole('link', { name: 'Encoders' }).click();
  await expect(page.getByRole('list', { name: 'Encoders' })).toBeVisible();
}

test('a page whose parts were replaced on the server heals at the next load', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open(builds.site.address);
  await taglight.tag(TEXT);
  builds.site.publish(builds.newer);
  await goAndReload(taglight);
});

test.describe('with what was kept for offline use damaged', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it heals at the next load as well', async ({ page, context }) => {
    const taglight = new TaglightPage(page);
    await taglight.open(builds.site.address);
    await taglight.tag(TEXT);
    await readyOffline(page);
    builds.site.publish(builds.newer);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (request.url.includes('encoders-place')) await cache.delete(request);
        }
      }
    });
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.clearBrowserCache');
    await goAndReload(taglight);
    await readyOffline(page);
  });
});
