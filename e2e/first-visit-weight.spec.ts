import { expect, type Request, test } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

/** Bytes as they cross the network, compressed as `npm start` serves them. */
const MOST_OF_PAGE = 150_000;
const MOST_UNTIL_TAGS = 38_000_000;

test('a first visit is light: script and style before the page takes text, and all until its tags', async ({
  page,
}) => {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const taglight = new TaglightPage(page);
  await page.goto('/');
  await expect(taglight.text).toBeEditable();
  // Of the page itself: workers are at work beside it.
  const pageFiles = new Set(
    await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    ),
  );
  await taglight.tag('A language model answers questions about long documents.');
  let ofPage = 0;
  let all = 0;
  for (const request of finished) {
    const { responseBodySize } = await request.sizes();
    all += responseBodySize;
    const { pathname } = new URL(request.url());
    const isCode = ['script', 'stylesheet'].includes(request.resourceType());
    if (isCode && pageFiles.has(pathname)) ofPage += responseBodySize;
  }
  test.info().annotations.push({ type: 'bytes', description: `${ofPage} of ${all}` });
  expect(ofPage).toBeGreaterThan(10_000);
  expect(ofPage).toBeLessThanOrEqual(MOST_OF_PAGE);
  expect(all).toBeGreaterThan(20_000_000);
  expect(all).toBeLessThanOrEqual(MOST_UNTIL_TAGS);
});
