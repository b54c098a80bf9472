import { expect, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';

/** What a device gives an app that it opens files with; browsers show it to installed apps alone. */
declare global {
  var launchQueue: { setConsumer: (consumer: (launch: Launch) => void) => void };
  var launch: (files: readonly { name: string; text: string }[]) => Promise<void>;
}

interface Launch {
  readonly files: readonly FileSystemFileHandle[];
}

test('files of a launch are tagged, and one that is gone is named', async ({ page }) => {
  await page.addInitScript(() => {
    let consume: (launch: Launch) => void = () => undefined;
    const launchQueue = { setConsumer: (consumer: typeof consume) => (consume = consumer) };
    Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue });
    globalThis.launch = async (files) => {
      const folder = await navigator.storage.getDirectory();
      const handles = files.map(async ({ name, text }) => {
        const handle = await folder.getFileHandle(name, { create: true });
        const writable = await handle.createWritable();
        await writable.write(text);
        await writable.close();
        if (name === 'gone.txt') await folder.removeEntry(name);
        return handle;
      });
      consume({ files: await Promise.all(handles) });
    };
  });
  const documents = new DocumentsPage(page);
  await documents.open();
  await documents.tag('mine');
  await page.evaluate((files) => launch(files), [...FILES, { name: 'gone.txt', text: 'gone' }]);
  await documents.settled(DOCUMENTS);
  await expect(page.getByText('gone.txt could not be opened.')).toBeVisible();
  await page.goBack();
  await expect(documents.text).toHaveValue('mine');
});
