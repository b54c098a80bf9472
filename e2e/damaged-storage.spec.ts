import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { TaglightPage } from './support/page-parts.ts';

interface Change {
  readonly store: string;
  /** Of the first that there is. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Writes into the documents' database as no version of the app does. */
async function damage(page: Page, changes: readonly Change[]): Promise<void> {
  await page.evaluate(async (given) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No result'));
      });
    const database = await done(indexedDB.open('taglight-documents'));
    for (const { store: name, fields } of given) {
      const store = database.transaction(name, 'readwrite').objectStore(name);
      const [key] = await done(store.getAllKeys());
      if (fields === undefined) await done(store.delete(key!));
      else if (store.keyPath === null) await done(store.put(fields, key));
      else await done(store.put({ ...(await done(store.get(key!))), ...fields }));
    }
    database.close();
  }, changes);
}

test('a damaged document is a row that says so, and is read again', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  const first = (await taglight.column('Name'))[0]!;
  await damage(page, [
    { store: 'documents', fields: { title: 7, state: 'who knows' } },
    { store: 'vectors' },
  ]);
  await page.reload();
  const row = taglight.row('What was kept of this document is damaged.');
  await expect(row).toBeVisible();
  await expect(taglight.table).toHaveAttribute('aria-rowcount', `${DOCUMENTS + 1}`);
  await row.getByRole('button', { name: /^Retry/ }).click();
  await taglight.settled(DOCUMENTS);
  await expect(row).toBeHidden();
  await expect(taglight.row(first)).toContainText('%');
});

test('a document whose text is gone says so, and the others are tagged', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await damage(page, [{ store: 'bodies' }, { store: 'vectors' }]);
  await page.reload();
  await expect(taglight.row('The text that was kept of this document is damaged.')).toBeVisible();
  await expect(taglight.rows.filter({ hasText: '%' })).toHaveCount(DOCUMENTS - 1);
});

test('settings that nobody can read are named, and text and documents stay', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('A language model answers questions.');
  await page.waitForTimeout(500);
  await page.evaluate(() => localStorage.setItem('taglight.settings', '{"theme":'));
  await page.reload();
  await taglight.ready();
  await expect(page.getByText('Settings that were kept could not be read.')).toBeVisible();
  await expect(taglight.text).toHaveValue('A language model answers questions.');
});

test('two versions of the app leave each other what they keep', async ({ page, context }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  const newer = await context.newPage();
  await newer.goto('/favicon.svg');
  const found = await newer.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('taglight-documents', 99);
        request.onerror = () => reject(request.error ?? new Error('Not opened'));
        request.onsuccess = () => {
          const counting = request.result.transaction('documents').objectStore('documents').count();
          counting.onsuccess = () => {
            request.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
  expect(found).toBe(DOCUMENTS);
  await expect(page.getByText('A newer version of Taglight in another tab')).toBeVisible();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByText('belong to a newer version of Taglight')).toBeVisible();
  await taglight.bring(FILES.slice(0, 1));
  await taglight.settled(1);
});
