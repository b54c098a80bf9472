import { expect, test, type Page } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

const TEXT = 'A language model answers questions about long documents.';

/** All workers end as they do that run out of memory. */
async function crashWorkers(page: Page): Promise<void> {
  const crash = (): void => {
    setTimeout(() => {
      throw new RangeError('Out of memory');
    });
  };
  await Promise.all(page.workers().map((worker) => worker.evaluate(crash)));
}

test('a crashed worker is replaced, the text and its tags are kept, and a line says so', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(TEXT);
  const before = await taglight.shown();
  await crashWorkers(page);
  await expect(taglight.text).toHaveValue(TEXT);
  expect(await taglight.shown()).toEqual(before);

  await taglight.tag('Convolutional networks find small objects in images of the street.');
  await expect(taglight.meters.first()).toHaveAccessibleName('computer-vision');
  await expect(page.getByText('It is started again.')).toBeVisible();
});
