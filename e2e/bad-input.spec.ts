import { expect, test } from '@playwright/test';
import { DocumentsPage } from './support/documents-page.ts';
import { TaglightPage } from './support/page-parts.ts';

test('blanks are no text, and nothing is lost', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.fill('  \n\t ');
  await taglight.ready();
  await expect(taglight.text).toHaveValue('  \n\t ');
  await expect(page.getByText(/tokens? in/)).toBeHidden();
});

for (const [name, text] of [
  ['emoji', '🦖🪿🫠'],
  ['control characters', '\u0001\u0002\u0003'],
  ['a word of 200,000 characters', 'x'.repeat(200_000)],
] as const) {
  test(`${name} alone get a plain word`, async ({ page }) => {
    const taglight = new TaglightPage(page);
    await taglight.open();
    await taglight.text.fill(text);
    await expect(
      page.getByRole('heading', { name: /model knows|nothing|none|no /i }),
    ).toBeVisible();
    await taglight.ready();
    await expect(taglight.text).toHaveValue(text);
    await taglight.tag('Images of cars.');
  });
}

test('five megabytes are taken, read with progress, and the reading can be stopped', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  // As a paste does it: Playwright's own way of filling takes minutes for this many lines.
  await taglight.text.evaluate((box: HTMLTextAreaElement) => {
    const paragraph = (n: number) =>
      `${n} ${'We segment images of leaves with a small network. '.repeat(20)}\n\n`;
    box.value = Array.from({ length: 5_000 }, (_, n) => paragraph(n))
      .join('')
      .slice(0, 5_000_000);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(page.getByText(/Window \d+ of [\d,]+/)).toBeVisible({ timeout: 50_000 });
  await page.getByRole('button', { name: /Stop|Cancel/ }).click();
  await taglight.ready();
  expect((await taglight.text.inputValue()).length).toBe(5_000_000);
  await taglight.tag('A language model reads words.');
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
});

test('of pasted HTML the text is taken', async ({ page }) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.text.focus();
  await taglight.text.evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<style>p{}</style><h1>Title</h1><p>Words <b>here</b>.</p><script>document.title = "run"</script>',
    );
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(taglight.text).toHaveValue(/^Title\s+Words here\.$/);
  await expect(page).not.toHaveTitle('run');
});

test('a text in a language that the model does not know is answered, with a word of caution', async ({
  page,
}) => {
  const taglight = new TaglightPage(page);
  await taglight.open();
  await taglight.tag(
    'Wir untersuchen, wie sich die Preise für Wohnungen in deutschen Städten entwickeln, und befragen dazu vierhundert Haushalte über mehrere Jahre.',
  );
  await expect(page.getByText(/German/)).toBeVisible();
  await expect(taglight.meters).toHaveCount(4);
});

test('a file that the device does not give out says so, and the others are read', async ({
  page,
}) => {
  // Locked, or never downloaded: its bytes cannot be had.
  await page.route('**/documents.worker*.js', async (route) => {
    const response = await route.fetch();
    const refusal = `{const read=Blob.prototype.arrayBuffer;Blob.prototype.arrayBuffer=function(){
      return this.name==='locked.txt'?Promise.reject(new DOMException('','NotReadableError')):read.call(this)}};`;
    await route.fulfill({ response, body: refusal + (await response.text()) });
  });
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
  await taglight.bring([
    { name: 'locked.txt', text: 'Nobody reads this.' },
    { name: 'free.txt', text: 'A language model answers questions.' },
  ]);
  await taglight.settled(2);
  await expect(taglight.row('locked.txt')).toContainText('The device did not give out the file');
  await expect(taglight.row('free.txt')).toHaveAttribute('data-state', 'tagged');
});
