import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { readyOffline } from './support/offline-state.ts';
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

/** Changes bytes of a kept file, and leaves its length as it is. */
async function spoil(page: Page, path: readonly string[]): Promise<void> {
  await page.evaluate(async (names) => {
    const folders = [...names];
    const name = folders.pop()!;
    let folder = await navigator.storage.getDirectory();
    for (const part of folders) folder = await folder.getDirectoryHandle(part);
    for await (const entry of folder.values()) {
      if (!(entry instanceof FileSystemFileHandle) || !entry.name.endsWith(name)) continue;
      const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
      bytes.fill(7, Math.floor(bytes.length / 2));
      const writable = await entry.createWritable();
      await writable.write(bytes);
      await writable.close();
    }
  }, path);
}

test('an imported encoder with wrong bytes is named, listed as damaged, and imported again', async ({
  page,
}) => {
  const taglight = new EncodersPage(page);
  await taglight.open();
  await taglight.drop();
  await taglight.useImported();
  const id = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const encoders = await (
      await root.getDirectoryHandle('taglight')
    ).getDirectoryHandle('encoders');
    for await (const name of encoders.keys()) return name;
    return '';
  });
  await spoil(page, ['taglight', 'encoders', id, '.safetensors']);
  await page.reload();
  await taglight.ready();
  await expect(page.getByText('is damaged. MiniLM is in use')).toBeVisible();
  await taglight.goToEncoders();
  const damaged = page.getByRole('listitem').filter({ hasText: 'Its files are damaged.' });
  await expect(damaged).toContainText('Delete it, then import its files again.');
  await damaged.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(damaged).toBeHidden();
  await taglight.drop();
  await taglight.useImported();
});

test.describe('with what is kept for offline use', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the app’s own encoder with wrong bytes in the cache is fetched again', async ({ page }) => {
    const taglight = new TaglightPage(page);
    await taglight.open();
    await taglight.tag('Detecting objects in images with a convolutional network.');
    const before = await taglight.shown();
    await readyOffline(page);
    const spoilt = await page.evaluate(async () => {
      const names: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!request.url.includes('model.int8.safetensors')) continue;
          const kept = (await cache.match(request))!;
          const bytes = new Uint8Array(await kept.arrayBuffer());
          bytes.fill(7, bytes.length / 2);
          await cache.put(request, new Response(bytes, { headers: kept.headers }));
          names.push(request.url);
        }
      }
      return names;
    });
    expect(spoilt).toHaveLength(1);
    await page.reload();
    await taglight.ready();
    await taglight.tag('Detecting objects in images with a convolutional network.');
    expect(await taglight.shown()).toEqual(before);
    const isMended = await page.evaluate(async (url) => {
      const bytes = new Uint8Array(await (await caches.match(url))!.arrayBuffer());
      return bytes.subarray(bytes.length - 1_000).some((byte) => byte !== 7);
    }, spoilt[0]!);
    expect(isMended).toBe(true);
  });
});
