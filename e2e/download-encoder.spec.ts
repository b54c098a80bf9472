import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';
import { playHub } from './support/play-hub.ts';

const NAME = 'SciBERT int8';

test('an encoder is downloaded on request, paused, resumed and there after a reload', async ({
  page,
  context,
}) => {
  const hub = await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  expect(hub.requests).toEqual([]);
  const item = taglight.item(NAME);
  await expect(item).toContainText('Not downloaded');

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  hub.faults.push(async (route) => {
    await held;
    await route.abort();
  });
  await item.getByRole('button', { name: /^Download SciBERT int8, about \d+\.\d MB/ }).click();
  await expect(item.getByRole('progressbar')).toBeVisible();
  await item.getByRole('button', { name: 'Pause' }).click();
  await expect(item).toContainText('Paused');
  release();
  await item.getByRole('button', { name: 'Resume' }).click();
  await expect(item.getByRole('button', { name: `Use ${NAME}` })).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await taglight.ready();
  await taglight.encoder.selectOption({ label: NAME });
  await expect(
    page.getByRole('button', { name: /^Train it for SciBERT int8 \(764 texts/ }),
  ).toBeVisible();
});

test('a web page in place of a model is refused, and cancel leaves nothing behind', async ({
  page,
  context,
}) => {
  const hub = await playHub(context);
  hub.faults.push((route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'text/html',
      body: '<!doctype html><title>Sign in</title>',
    }),
  );
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const item = taglight.item(NAME);
  await item.getByRole('button', { name: /^Download/ }).click();
  await expect(item).toContainText('a web page', { timeout: 30_000 });
  await item.getByRole('button', { name: 'Cancel' }).click();
  await expect(item).toContainText('Not downloaded');
});

test('where there is no room, that is said before the download, with what can be deleted', async ({
  page,
  context,
}) => {
  const hub = await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop();
  await taglight.useImported();
  const worker = '**/library.worker*';
  // Browsers tell pages of more room than there is, so the worker is told of less.
  await context.route(worker, async (route) => {
    const response = await route.fetch();
    const told = 'navigator.storage.estimate = async () => ({ usage: 0, quota: 60e6 });';
    await route.fulfill({ response, body: `${told}\n${await response.text()}` });
  });
  await page.reload();
  await taglight.ready();
  const item = taglight.item(NAME);
  await expect(item).toContainText(/not enough room for it: \d+\.\d MB are missing/);
  await expect(item).toContainText(/can be deleted: Fine-tuned BERT \(\d\.\d MB\)/);
  await expect(item.getByRole('button', { name: /^Download/ })).toBeHidden();

  await context.unroute(worker);
  await page.reload();
  await taglight.ready();
  await expect(item.getByRole('button', { name: /^Download/ })).toBeVisible();
  expect(hub.requests).toEqual([]);
});

test('a download outlives a crash while it is made ready, and is not fetched again', async ({
  page,
  context,
}) => {
  const hub = await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  const item = taglight.item(NAME);
  // The worker that makes encoders cannot even start, as where there is no memory for it.
  await context.route('**/import.worker*', (route) => route.abort());
  await item.getByRole('button', { name: /^Download/ }).click();
  await expect(item).toContainText('Resume', { timeout: 30_000 });
  await expect(item.getByRole('button', { name: `Use ${NAME}` })).toBeHidden();

  await page.reload();
  await taglight.ready();
  await expect(item).toContainText('Downloaded, not made ready yet');
  await context.unroute('**/import.worker*');
  hub.isGone = true;
  await item.getByRole('button', { name: 'Resume' }).click();
  await expect(item.getByRole('button', { name: `Use ${NAME}` })).toBeVisible({ timeout: 30_000 });
});
