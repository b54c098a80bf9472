import { expect, test, type Route } from '@playwright/test';
import { TaglightPage } from './support/page-parts.ts';

const TEXT = 'A language model answers questions about long documents.';
const WEIGHTS = '**/model.int8.safetensors*';

const failures: Record<string, (route: Route) => Promise<void>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is a web page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  'is damaged': (route) =>
    route.fulfill({ contentType: 'application/octet-stream', body: Buffer.alloc(22_940_648, 7) }),
  'cannot be reached': (route) => route.abort('connectionrefused'),
};

for (const [what, answer] of Object.entries(failures)) {
  test(`a model file that ${what} is named, the text kept, and a retry works once it is back`, async ({
    page,
    context,
  }) => {
    await context.route(WEIGHTS, answer);
    const taglight = new TaglightPage(page);
    await page.goto('/');
    await taglight.text.fill(TEXT);
    await expect(taglight.root).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
    await expect(page.getByRole('heading', { name: /model\.int8\.safetensors/ })).toBeVisible();
    await expect(taglight.text).toHaveValue(TEXT);

    await context.unroute(WEIGHTS);
    await page.getByRole('button', { name: 'Retry' }).click();
    await taglight.ready();
    await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
    await expect(taglight.text).toHaveValue(TEXT);
  });
}

test('progress shows while the model loads, and the text can be written meanwhile', async ({
  page,
  context,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route(WEIGHTS, async (route) => {
    await held;
    await route.continue();
  });
  const taglight = new TaglightPage(page);
  await page.goto('/');
  await expect(taglight.root).toHaveAttribute('data-state', 'loading');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await taglight.text.fill(TEXT);
  release();
  await taglight.ready();
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
});
