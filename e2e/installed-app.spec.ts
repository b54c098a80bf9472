import { writeFileSync } from 'node:fs';
import { expect, test, type TestInfo } from '@playwright/test';
import { DocumentsPage, LANGUAGE, REFERENCES, VISION } from './support/documents-page.ts';
import { InstalledApp } from './support/installed-app.ts';
import { serviceWorkerOf } from './support/service-worker.ts';
import { TaglightPage } from './support/page-parts.ts';

const MINE = 'A language model answers questions about long documents.';

/** A file on the device. */
function fileOf(testInfo: TestInfo, name: string, content: string): string {
  const path = testInfo.outputPath(name);
  writeFileSync(path, content);
  return path;
}

test('files are opened with the installed app, the next ones in the same window', async ({
  baseURL,
}, testInfo) => {
  const answers = fileOf(testInfo, 'answers.txt', LANGUAGE);
  const library = fileOf(testInfo, 'library.bib', REFERENCES);
  const leaves = fileOf(testInfo, 'leaves.md', VISION);

  await InstalledApp.from(baseURL!, async (app) => {
    const window = await app.openFiles([answers]);
    const documents = new DocumentsPage(window);
    await documents.settled(1);
    expect(await window.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(
      true,
    );

    await window.getByRole('link', { name: 'Text' }).click();
    await documents.text.fill(MINE);
    await documents.ready();
    // Goes when a page is loaded.
    await window.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    expect(await app.openFiles([library, leaves])).toBe(window);
    await documents.settled(4);
    await expect(documents.row('leaves.md')).toContainText('computer-vision');

    await app.launch();
    await expect(documents.text).toHaveValue(MINE);
    expect(await window.evaluate(() => 'isSamePage' in globalThis)).toBe(true);

    // A browser may give the last files once more.
    await window.goto('/#/documents');
    await window.reload();
    await documents.settled(4);
  });
});

test('the file of a tag set goes to the import', async ({ baseURL }) => {
  await InstalledApp.from(baseURL!, async (app) => {
    const window = await app.openFiles(['public/packs/made-with-ml.taglight.json']);
    const panel = window.getByRole('region', { name: 'Import' });
    await expect(panel).toContainText('Made With ML');
    await expect(window).toHaveURL(/#\/encoders$/);
  });
});

test('a link with a text opens in the installed app, without network too', async ({ baseURL }) => {
  await InstalledApp.from(baseURL!, async (app) => {
    const taglight = new TaglightPage(await app.launch());
    await taglight.tag('mine');
    await serviceWorkerOf(taglight.page);
    await app.context.setOffline(true);
    const address = `${baseURL}/?text=${encodeURIComponent(MINE)}`;
    expect(await app.launch(address)).toBe(taglight.page);
    await expect(taglight.text).toHaveValue(MINE);
    await taglight.ready();
    await expect(taglight.meters).toHaveCount(4);
    await taglight.page.getByRole('button', { name: 'Undo' }).click();
    await expect(taglight.text).toHaveValue('mine');
  });
});
