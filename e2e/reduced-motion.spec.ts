import { expect, type Page, test } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

/** Types texts whose tags change places; gives how many animations were under way at most. */
async function mostAnimations(page: Page): Promise<number> {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('A language model answers questions.');
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(window, { seen });
    const look = (): void => {
      seen.most = Math.max(seen.most, document.getAnimations().length);
      requestAnimationFrame(look);
    };
    look();
  });
  await taglight.tag('A detector finds cars in images.');
  await page.getByRole('button', { name: 'Help' }).hover();
  await page.getByRole('button', { name: 'Show evidence' }).click();
  await page.getByRole('button', { name: 'Hide evidence' }).click();
  await taglight.tag('A language model answers questions.');
  return page.evaluate(() => (window as unknown as { seen: { most: number } }).seen.most);
}

test('rows glide and bars grow, but nothing moves where motion is to be reduced', async ({
  page,
}) => {
  expect(await mostAnimations(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await mostAnimations(page)).toBe(0);
});
