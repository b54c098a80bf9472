import { expect, type Page, test } from '@playwright/test';
import { expectNothingCutOff } from './support/nothing-cut-off.ts';
import { expectNoViolations } from './support/no-violations.ts';
import { TaglightPage } from './support/page-parts.ts';

const SECRET = 'My unpublished findings about otters.';

/** The text box breaks down at a text with that word, and the whole page with it. */
async function breakTextBox(page: Page, at: string): Promise<void> {
  await page.addInitScript((word) => {
    const { prototype } = HTMLTextAreaElement;
    const own = Object.getOwnPropertyDescriptor(prototype, 'defaultValue')!;
    Object.defineProperty(prototype, 'defaultValue', {
      ...own,
      set(value: string) {
        if (value.includes(word)) throw new RangeError(`No room for "${value}"`);
        own.set?.call(this, value);
      },
    });
  }, at);
}

/** Bars cannot be drawn. */
async function breakTags(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = CSSStyleDeclaration;
    const setProperty = Object.getOwnPropertyDescriptor(prototype, 'setProperty')!.value as (
      ...given: string[]
    ) => void;
    prototype.setProperty = function (name, ...rest) {
      if (name === '--threshold') throw new TypeError('No such property');
      setProperty.call(this, name, ...(rest as string[]));
    };
  });
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page that fails says so, keeps the text, and starts again: ${colorScheme}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ colorScheme });
    const taglight = new TaglightPage(page);
    await taglight.open();
    await taglight.tag(SECRET);
    await breakTextBox(page, 'otters');
    await page.reload();

    await expect(page.getByRole('heading', { name: 'Taglight has stopped' })).toBeFocused();
    await expect(taglight.root).toHaveAttribute('data-state', 'failed');
    await expect(page.getByText('Your text is kept in this browser.')).toBeVisible();
    await expectNoViolations(page);

    await page.getByRole('button', { name: 'Copy the text' }).click();
    expect(await clipboard(page)).toBe(SECRET);
    await page.getByRole('button', { name: 'Copy details' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toHaveCount(2);
    const details = await clipboard(page);
    expect(details).toMatch(/Taglight \d+\.\d+\.\d+\n.*Chrome\//);
    expect(details).toContain('RangeError: No room for "…"');
    expect(details).toMatch(/\/assets\/\S+\.js:\d+:\d+/);
    expect(details).not.toContain('otters');
    await page.getByText('Details', { exact: true }).click();
    await expect(page.getByText('RangeError: No room for "…"')).toHaveCount(2);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNothingCutOff(page, 'error page');
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByRole('button', { name: 'Restart', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Taglight has stopped' })).toBeVisible();
    await page.getByRole('button', { name: 'Restart without the last text' }).click();
    await taglight.ready();
    await expect(taglight.text).toHaveValue('');
    await expect(page).toHaveURL(/\/(#.*)?$/);
    await expect(page.getByText('Your last text and settings lie aside.')).toBeVisible();
    await expectNoViolations(page);
  });
}

test('what was put aside comes back, and what was written since then is put aside', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(SECRET);
  await page.getByRole('checkbox', { name: /Call it other/ }).check();
  await page.goto('/?start=without-last');
  await taglight.ready();
  await expect(taglight.text).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /Call it other/ })).not.toBeChecked();

  await taglight.tag('A text since then.');
  await page.getByRole('button', { name: 'Put them back' }).click();
  await expect(taglight.text).toHaveValue(SECRET);
  await taglight.ready();
  await expect(page.getByRole('checkbox', { name: /Call it other/ })).toBeChecked();

  await page.getByRole('button', { name: 'Put them back' }).click();
  await expect(taglight.text).toHaveValue('A text since then.');
  await page.getByRole('button', { name: 'Delete them' }).click();
  await expect(page.getByText('lie aside')).toBeHidden();
  await page.reload();
  await taglight.ready();
  await expect(page.getByText('lie aside')).toBeHidden();
});

test('where the tags fail, the text goes on, and quieter faults are in the details', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await breakTags(page);
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.fill('Still here.');
  await expect(page.getByRole('alert')).toContainText('The tags cannot be shown');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  await expectNoViolations(page);

  await page.evaluate(() => {
    void Promise.reject(new Error('A quiet rejection'));
    setTimeout(() => {
      throw new Error('A quiet error');
    });
  });
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const details = await clipboard(page);
  expect(details).toContain('TypeError: No such property');
  expect(details).toContain('In the components');
  expect(details).toContain('Error: A quiet rejection');
  expect(details).toContain('Error: A quiet error');
  await expect(taglight.text).toHaveValue('Still here.');
});

test('where a place does not arrive, it says so, and the text goes on', async ({
  page,
  context,
}) => {
  await context.route('**/assets/documents-place*.js', (route) => route.fulfill({ status: 404 }));
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('Still here.');
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByRole('alert')).toContainText('The documents cannot be shown');
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Text' }).click();
  await expect(taglight.text).toHaveValue('Still here.');

  await page.getByRole('link', { name: 'Documents' }).click();
  await context.unroute('**/assets/documents-place*.js');
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
});
