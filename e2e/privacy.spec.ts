import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';
import { playHub } from './support/play-hub.ts';

test('the mark says that nothing has left, and lists the downloads that were asked for', async ({
  page,
  context,
}) => {
  await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.tag('A language model answers questions about long documents.');
  const panel = page.getByRole('region', { name: 'What left this device' });
  await page.getByRole('button', { name: 'Nothing has left this device' }).click();
  await expect(panel).toContainText('No request so far.');
  await page.keyboard.press('Escape');

  await taglight.goToEncoders();
  const item = taglight.item('SciBERT int8');
  await item.getByRole('button', { name: /^Download/ }).click();
  await expect(item.getByRole('button', { name: /^Use/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Only downloads that you asked for' }).click();
  await expect(panel).toContainText(/Download\s*huggingface\.co, \d requests/);
});

test.describe('with the policy taken away', () => {
  test.use({ bypassCSP: true });

  test('a request to elsewhere is counted', async ({ page, context }) => {
    const headers = { 'access-control-allow-origin': '*' };
    await context.route('https://elsewhere.test/**', (route) => route.fulfill({ headers }));
    const taglight = new EncodersPage(page);
    await taglight.open();
    await page.evaluate(() => fetch('https://elsewhere.test/pixel'));
    await page.getByRole('button', { name: '1 request left this device' }).click();
    const panel = page.getByRole('region', { name: 'What left this device' });
    await expect(panel).toContainText('elsewhere.test, 1 request');
  });
});
