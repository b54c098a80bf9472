import { expect, type Page, test } from '@playwright/test';
import { type Look, walkDocuments, walkEncoders, walkText } from './support/every-screen.ts';

/** What a finger can hit, in pixels; half of one is lost by rounding. */
const LEAST = 43.5;

/**
 * Controls that are smaller than a finger, each with its size. A label, or the cell of a table, takes the
 * press for the box within it. Segments of a strip are as wide as their share: the arrow keys of the strip
 * and the passages of the text are other ways to each.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      if (control.getBoundingClientRect().width <= 1) return [];
      const target = control.closest('label, [data-key="select"]') ?? control;
      const { width, height } = target.getBoundingClientRect();
      const isSegment = control.closest('[role="toolbar"]') !== null;
      if ((width >= least || isSegment) && height >= least) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return [`${control.tagName} ${name}: ${width} by ${height}`];
    });
  }, LEAST);
}

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 800 } });

const WALKS: Record<string, (page: Page, look: Look) => Promise<void>> = {
  'the text': walkText,
  'the documents': walkDocuments,
  'the encoders': walkEncoders,
};

for (const [name, walk] of Object.entries(WALKS)) {
  test(`a finger can hit every control of ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await walk(page, async (state) => {
      for (const width of [360, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await smallTargets(page), `${state}, ${width} px`).toEqual([]);
      }
    });
  });
}
