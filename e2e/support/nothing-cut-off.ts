import { expect, type Page } from '@playwright/test';

/** The page cannot be pushed sideways. */
export async function expectNoWayAside(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** The page cannot be pushed sideways, and nothing on it lies beyond its sides. */
export async function expectNothingCutOff(page: Page, state: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const isBeyond = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      // What is there for those who listen is one pixel wide.
      if (width <= 1 || getComputedStyle(element).visibility === 'hidden') return false;
      return left < -1 || right > innerWidth + 1;
    };
    const elements = [...document.body.querySelectorAll('*')].filter(isBeyond);
    return elements.map((element) => `${element.tagName}: ${element.textContent?.slice(0, 40)}`);
  });
  expect(beyond, `at 400 %: ${state}`).toEqual([]);
  await expectNoWayAside(page);
}
