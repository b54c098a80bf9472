import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGE_CODES, LANGUAGES } from '../src/app/words/language.ts';
import { expectNothingCutOff, expectNoWayAside } from './support/nothing-cut-off.ts';
import { TaglightPage } from './support/page-parts.ts';

const TEXT = 'A language model answers questions about long documents.';

const PLACES = ['Text', 'Documents', 'Encoders'];

const others = LANGUAGE_CODES.filter((code) => code !== 'en');

/** What the interface says for a message. */
function catalogueOf(code: string): (message: string) => string {
  const file = readFileSync(`src/app/words/catalogues/${code}.json`, 'utf8');
  const catalogue = JSON.parse(file) as Record<string, string>;
  return (message) => catalogue[message] ?? message;
}

for (const code of others) {
  test.describe(`a browser that speaks ${LANGUAGES[code]}`, () => {
    test.use({ locale: code === 'zh-Hans' ? 'zh-CN' : `${code}-${code.toUpperCase()}` });

    test('finds the page in its language, in every place, and at 360 px', async ({ page }) => {
      const say = catalogueOf(code);
      await page.goto('/');
      const taglight = new TaglightPage(page);
      await taglight.ready();
      await expect(taglight.root).toHaveAttribute('lang', code);
      await page.getByRole('textbox', { name: say('Text') }).fill(TEXT);
      const winner = page
        .getByRole('list', { name: say('Tags') })
        .getByRole('meter')
        .first();
      await expect(winner).toHaveAttribute('aria-label', 'natural-language-processing');
      const share = new Intl.NumberFormat(code, {
        style: 'percent',
        minimumFractionDigits: 1,
      }).format(Number(await winner.getAttribute('aria-valuenow')) / 100);
      await expect(winner).toHaveAttribute('aria-valuetext', share);
      for (const place of PLACES) {
        await page.getByRole('link', { name: say(place), exact: true }).click();
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 });
          await expectNoWayAside(page);
        }
        await page.setViewportSize({ width: 320, height: 256 });
        await expectNothingCutOff(page, `${code} ${place}`);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });
  });
}

test('a language is chosen at once and for good, and the text stays', async ({ page }) => {
  const say = catalogueOf('de');
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(TEXT);
  const choice = page.getByRole('combobox', { name: 'Language' });
  await choice.focus();
  await choice.selectOption('Deutsch');
  const language = page.getByRole('combobox', { name: say('Language') });
  await expect(language).toBeFocused();
  const text = page.getByRole('textbox', { name: say('Text') });
  await expect(text).toHaveValue(TEXT);
  await expect(taglight.root).toHaveAttribute('lang', 'de');
  await page.reload();
  await taglight.ready();
  await expect(text).toHaveValue(TEXT);
  await language.selectOption('English');
  await expect(taglight.text).toHaveValue(TEXT);
});
