import { expect, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { expectNoViolations } from './support/no-violations.ts';
import { readyOffline } from './support/offline-state.ts';
import { TaglightPage } from './support/page-parts.ts';
import { twoBuilds } from './support/two-builds.ts';

const TEXT = 'A text about images that was written before the update.';
const SHORT = [{ name: 'kept.txt', text: 'Transformers translate sentences of natural language.' }];

const builds = twoBuilds();

test.use({ serviceWorkers: 'allow' });

test('a newer version waits for the person, takes all tabs over, and keeps text and documents', async ({
  context,
  page,
}) => {
  const documents = new DocumentsPage(page);
  await documents.open(`${builds.site.address}#/documents`);
  await documents.bring(SHORT);
  await documents.settled(1);
  await page.getByRole('link', { name: 'Text' }).click();
  await documents.tag(TEXT);
  await readyOffline(page);
  const other = new TaglightPage(await context.newPage());
  await other.open(builds.site.address);

  builds.site.publish(builds.newer);
  builds.site.forget();
  await page.reload();
  await documents.ready();
  const update = page.getByRole('button', { name: 'Update', exact: true });
  await expect(update).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await expectNoViolations(page);
  // Until then the version before goes on, in fresh tabs too.
  const fresh = new TaglightPage(await context.newPage());
  await fresh.open(builds.site.address);
  await expect(fresh.root).not.toHaveAttribute('data-build');
  await fresh.page.close();

  const loads: string[] = [];
  for (const tab of [page, other.page]) tab.on('load', () => loads.push(tab.url()));
  await documents.text.fill(`${TEXT} More of it.`);
  await update.click();
  for (const tab of [documents, other]) {
    await expect(tab.root).toHaveAttribute('data-build', 'newer');
    await tab.ready();
  }
  expect(loads).toHaveLength(2);
  await expect(documents.text).toHaveValue(`${TEXT} More of it.`);
  await expect(update).toBeHidden();
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(documents.row('kept.txt')).toHaveAttribute('data-state', 'tagged');

  // What the update did not change came from what was kept.
  expect(builds.site.asked).toContain('/sw.js');
  expect(builds.site.asked.filter((path) => /^\/(models|packs|data)\//.test(path))).toEqual([]);
  expect(builds.site.asked.filter((path) => path.endsWith('.wasm'))).toEqual([]);
});
