import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';
import { playHub } from './support/play-hub.ts';

const NAME = 'SciBERT int8';

test('a downloaded encoder tags after a reload without the hub, and then without any network', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  const hub = await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const item = taglight.item(NAME);
  await item.getByRole('button', { name: /^Download/ }).click();
  await item.getByRole('button', { name: `Use ${NAME}` }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Train it for/ }).click();
  await expect(item).toContainText('In use', { timeout: 90_000 });

  hub.isGone = true;
  await page.reload();
  await taglight.ready();
  await expect(item).toContainText('In use');
  await expect(taglight.encoder.locator('option:checked')).toHaveText(NAME);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag('A language model answers questions about long documents.');
  await expect(taglight.meters).toHaveCount(4);
});
