import { expect, type Page, test } from '@playwright/test';
import { expectNothingCutOff } from './support/nothing-cut-off.ts';
import { expectNoViolations } from './support/no-violations.ts';

const APP = '**/assets/main-*.js';

test('a script that does not arrive leaves words, not a blank page', async ({ page, context }) => {
  await context.route(APP, (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Taglight could not start' })).toBeVisible();
  await expect(
    page.getByText('Your text, documents and encoders stay').filter({ visible: true }),
  ).toBeVisible();
  await expect(page.getByText(/Did not arrive: .*main-/)).toBeVisible();
  await expectNoViolations(page);

  await context.unroute(APP);
  await page.getByRole('link', { name: 'Load again' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Taglight could not start' })).toBeHidden();
});

test('a start that throws is told, and can be tried without the last text', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('taglight.text', 'The last text.');
    if (location.search !== '') return;
    Object.defineProperty(navigator, 'storage', {
      get() {
        throw new TypeError('No storage left');
      },
    });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Taglight could not start' })).toBeVisible();
  await expect(page.getByText('TypeError: No storage left')).toBeVisible();
  await page.getByRole('link', { name: 'Start without the last text' }).click();
  await expect(page.getByRole('button', { name: 'Put them back' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('');
});

test('with no script at all, words come after a while', async ({ page, context }) => {
  await context.route('**/*.js', (route) => route.abort());
  await page.goto('/');
  const words = page.getByText('Taglight is still on its way.');
  await expect(words).toBeHidden();
  await expect(words).toBeVisible({ timeout: 30_000 });
});

async function without(page: Page, ...names: string[]): Promise<void> {
  await page.addInitScript((gone) => {
    for (const name of gone) Reflect.deleteProperty(window, name);
  }, names);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an unsupported browser is told what it lacks: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await without(page, 'WebAssembly', 'Worker');
    await page.goto('/');
    const heading = page.getByRole('heading', { name: 'Taglight needs a newer browser' });
    await expect(heading).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveText(['WebAssembly with SIMD', 'workers']);
    await expect(page.getByText('Firefox from 125')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveCount(0);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNothingCutOff(page, 'unsupported browser');
  });
}

test('so is one whose styles are too old, and nothing is loaded in vain', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    CSS.supports = (_name: string, value?: string) => value?.startsWith('light-dark') !== true;
  });
  await page.goto('/');
  await expect(page.getByRole('listitem')).toHaveText([/colours for light and dark/]);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /safetensors|worker/.test(url))).toEqual([]);
});

test.describe('in German', () => {
  test.use({ locale: 'de-AT' });
  test('the start page speaks the language of the browser', async ({ page }) => {
    await without(page, 'WebAssembly');
    await page.goto('/');
    await expect(
      page.getByRole('heading', { name: 'Taglight braucht einen neueren Browser' }),
    ).toBeVisible();
    await expect(page.getByRole('main')).toHaveAttribute('lang', 'de');
  });
});
