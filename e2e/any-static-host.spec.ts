import { expect, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';
import { type PlainHost, startPlainHost } from './support/plain-host.ts';
import { askElsewhere, watchBrowser } from './support/watched-browser.ts';

const PDF = 'src/documents/pdf/fixtures/two-column.pdf';

/** What ONNX Runtime says where WebAssembly comes without its type. */
const SLOWER_START = /^wasm streaming compile failed|^falling back to ArrayBuffer/;

let host: PlainHost;

test.use({ serviceWorkers: 'allow' });

test.beforeAll(async () => {
  host = await startPlainHost('dist', '/some/path/');
});

test.afterAll(() => host.close());

test('below a path of a host that sends no headers, everything works', async ({ page }) => {
  test.setTimeout(150_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const taglight = new EncodersPage(page);
  await taglight.open(host.address);
  await taglight.tag('A language model answers questions about long documents.');
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');

  await page.getByRole('link', { name: 'Documents' }).click();
  const documents = new DocumentsPage(page);
  await documents.bring(FILES);
  await documents.settled(DOCUMENTS);
  await documents.openFiles.setInputFiles(PDF);
  await documents.settled(DOCUMENTS + 1);
  await expect(documents.row('two-column.pdf')).toHaveAttribute('data-state', 'tagged');

  await taglight.goToEncoders();
  await taglight.choose();
  // Needs ONNX Runtime, whose WebAssembly the host gives no type.
  await taglight.importPanel.getByRole('radio', { name: 'fp32, exact' }).check();
  await taglight.useImported();
  await page.reload();
  await taglight.ready();
  await expect(page).toHaveURL(`${host.address}#/encoders`);

  expect(host.missing).toEqual([]);
  expect(complaints.filter((text) => !SLOWER_START.test(text))).toEqual([]);
});

test('the policy holds there: for the page at once, for workers from the second visit on', async ({
  browser,
}) => {
  const { context, outside, close } = await watchBrowser(browser);
  const page = await context.newPage();
  const taglight = new EncodersPage(page);
  await taglight.open(host.address);
  await page.evaluate(askElsewhere, 'https://page.test/');
  expect(outside).toEqual([]);
  // What no policy holds is seen.
  await page.workers()[0]!.evaluate(askElsewhere, 'https://worker.test/');
  expect(outside).toEqual(['worker.test:443']);

  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
  await page.reload();
  await taglight.ready();
  // Those of documents and encoders start after the first tags.
  await expect.poll(() => page.workers().length).toBeGreaterThan(2);
  for (const worker of page.workers()) await worker.evaluate(askElsewhere, 'https://later.test/');
  expect(outside).toEqual(['worker.test:443']);
  await close();
});
