import { expect, type Page, test } from '@playwright/test';
import { DocumentsPage, LANGUAGE, VISION } from './support/documents-page.ts';
import { TaglightPage } from './support/page-parts.ts';
import { serviceWorkerOf } from './support/service-worker.ts';

// The form below stands for the browser's own, which the policy of the page does not concern.
test.use({ serviceWorkers: 'allow', bypassCSP: true });

interface Shared {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

/** Sends what the browser sends where another app shares with the installed one. */
async function share(page: Page, shared: Shared): Promise<void> {
  await page.evaluate(({ files = [], ...words }) => {
    const form = document.createElement('form');
    Object.assign(form, { action: './share', method: 'POST', enctype: 'multipart/form-data' });
    for (const [name, value] of Object.entries(words)) {
      form.append(Object.assign(document.createElement('textarea'), { name, value }));
    }
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    const input = Object.assign(document.createElement('input'), { name: 'files', type: 'file' });
    Object.assign(input, { multiple: true, files: transfer.files });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, shared);
  await page.waitForURL(/shared=|#\//);
}

test('a shared page comes as a text, offline too, and the own text can be put back', async ({
  page,
  context,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('mine');
  await serviceWorkerOf(page);
  await context.setOffline(true);

  await share(page, { title: 'Answers from contracts', text: LANGUAGE, url: 'https://a.test/1' });
  await expect(taglight.text).toHaveValue(
    `Answers from contracts\n\n${LANGUAGE}\n\nhttps://a.test/1`,
  );
  await expect(page.getByText('This text was shared.')).toBeVisible();
  await taglight.ready();
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
  await expect(page).toHaveURL('/#/text');

  await page.reload();
  await taglight.ready();
  await expect(taglight.text).toHaveValue(/^Answers from contracts/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taglight.text).toHaveValue('mine');
});

test('shared files are tagged as documents, once', async ({ page }) => {
  const documents = new DocumentsPage(page);
  await documents.open();
  await documents.tag('mine');
  await serviceWorkerOf(page);

  const files = [
    { name: 'answers.txt', text: LANGUAGE },
    { name: 'Blätter.md', text: VISION },
  ];
  await share(page, { title: 'answers.txt', files });
  await expect(page).toHaveURL('/#/documents');
  await documents.settled(2);
  await expect(documents.row('Blätter.md')).toContainText('computer-vision');

  await page.reload();
  await documents.settled(2);
  await page.getByRole('link', { name: 'Text' }).click();
  await expect(documents.text).toHaveValue('mine');
});

test('one share after another never takes the own text away', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('mine');
  await serviceWorkerOf(page);
  for (const text of ['the first page', 'the second page']) {
    await share(page, { text });
    await expect(taglight.text).toHaveValue(text);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taglight.text).toHaveValue('mine');
});

test('a share with nothing in it says so', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag('mine');
  await serviceWorkerOf(page);
  await share(page, { text: ' ' });
  await expect(page.getByText('Nothing came with what was shared.')).toBeVisible();
  await expect(taglight.text).toHaveValue('mine');
});

test.describe('before the service worker is there', () => {
  test.use({ serviceWorkers: 'block' });

  test('a share ends in the page, which asks for it once more', async ({ page }) => {
    const taglight = new TaglightPage(page);
    await taglight.open();
    await taglight.tag('mine');
    await share(page, { text: 'shared' });
    await expect(page.getByText('Share it once more.')).toBeVisible();
    await expect(taglight.text).toHaveValue('mine');
  });
});
