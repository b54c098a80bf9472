import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';

const TEXT = 'A transformer language model translates sentences between French and German.';

test('the backend that a person chooses stays after a reload, and so does the way back', async ({
  page,
}) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.tag(TEXT);
  const shown = await taglight.shown();
  await taglight.goToEncoders();
  const item = taglight.item('MiniLM');
  const wasm = item.getByRole('radio', { name: 'WASM' });
  const automatic = item.getByRole('radio', { name: 'Automatic' });
  await expect(automatic).toBeChecked();
  await wasm.check();
  await expect(item).toContainText('You chose it.');

  await page.reload();
  await taglight.ready();
  await expect(wasm).toBeChecked();
  await expect(item).toContainText('You chose it.');
  await page.getByRole('link', { name: 'Text' }).click();
  expect(await taglight.shown()).toEqual(shown);
  await taglight.goToEncoders();

  await automatic.check();
  await expect(item).not.toContainText('You chose it.');
  await page.reload();
  await taglight.ready();
  await expect(automatic).toBeChecked();
  await expect(item).not.toContainText('You chose it.');
});

test('WebGPU cannot be chosen where there is none, and the page says why', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const webGpu = taglight.item('MiniLM').getByRole('radio', { name: 'WebGPU' });
  await expect(webGpu).toBeDisabled();
  await expect(webGpu).toHaveAccessibleDescription(/WebGPU (found no|has only a software)/);
});

test('a choice of WebGPU that cannot be kept gives way, and a line says so', async ({ page }) => {
  await page.addInitScript(() => {
    const id = 'all-MiniLM-L6-v2';
    const choice = { encoderId: id, tagSet: 'Made With ML', backends: { [id]: 'webgpu' } };
    if (localStorage.length === 0) localStorage.setItem('taglight.choice', JSON.stringify(choice));
  });
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await expect(page.getByText(/^WebGPU .* Going on with what suits MiniLM best\.$/)).toBeVisible();
  await expect(taglight.item('MiniLM').getByRole('radio', { name: 'Automatic' })).toBeChecked();
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag(TEXT);
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
});
