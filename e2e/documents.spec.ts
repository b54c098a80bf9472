import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './support/documents-page.ts';

test.beforeEach(async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.openPlace();
});

test('files become tagged rows; rows are sorted and filtered', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await expect(page.getByText('BibTeX, RIS, PubMed NBIB')).toBeVisible();
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await expect(taglight.row('answers.txt')).toContainText('natural-language-processing');
  await expect(taglight.row('leaves.md')).toContainText('computer-vision');
  await expect(taglight.row('smith2020')).toContainText('Object detection in satellite images');
  await expect(taglight.row('pruning.html')).toContainText('Pruning of language models');
  await expect(page).toHaveTitle('Documents · Taglight');
  expect(new Set(await taglight.column('State'))).toEqual(new Set(['Tagged']));

  const byProbability = taglight.table.getByRole('columnheader', { name: 'Probability' });
  await byProbability.getByRole('button').click();
  await expect(byProbability).toHaveAttribute('aria-sort', 'descending');
  const numbers = (await taglight.column('Probability')).map(Number.parseFloat);
  expect(numbers.length).toBe(DOCUMENTS);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

  const vision = taglight.counts.getByRole('button', { name: /computer-vision/ });
  const count = Number((await vision.innerText()).match(/\d+$/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await vision.click();
  await expect(vision).toHaveAttribute('aria-pressed', 'true');
  await expect(taglight.rows).toHaveCount(count);
  expect(new Set(await taglight.column('Tag'))).toEqual(new Set(['computer-vision']));
  await page.getByRole('searchbox', { name: 'Name or title' }).fill('LEAVES');
  await expect(taglight.rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(taglight.rows).toHaveCount(DOCUMENTS);

  await page.getByRole('spinbutton', { name: 'Probability from' }).fill(`${numbers[2]}`);
  await expect.poll(() => taglight.rows.count()).toBeLessThanOrEqual(3);
  for (const shown of await taglight.column('Probability')) {
    expect(Number.parseFloat(shown)).toBeGreaterThanOrEqual(numbers[2]! - 0.1);
  }
});

test('a document opens whole, with its passages and their tags', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  const paragraphs = Array.from({ length: 40 }, (_, number) =>
    number < 20
      ? `${number}. A language model reads the words of a document and answers questions about it.`
      : `${number}. A convolutional network finds leaves and cars in images and segments them.`,
  );
  await taglight.bring([{ name: 'long.txt', text: paragraphs.join('\n\n') }]);
  await taglight.settled(1);
  await taglight.row('long.txt').click();
  await expect(taglight.pane).toContainText('0. A language model reads the words');
  await expect(taglight.pane).toContainText('39. A convolutional network');
  const meters = taglight.pane.getByRole('meter');
  await expect(meters).toHaveCount(4);
  const whole = await meters.first().getAttribute('aria-valuenow');

  const strip = taglight.pane.getByRole('toolbar', { name: 'Passages of the document' });
  const last = strip.getByRole('button').last();
  await last.click();
  await expect(taglight.pane.getByRole('heading', { name: /Tags of passage \d/ })).toBeVisible();
  const marked = taglight.pane.locator('[data-marked="true"][data-passage]');
  await expect(marked).toBeInViewport();
  await expect(marked).toContainText('convolutional network');
  await expect(meters.first()).toHaveAccessibleName('computer-vision');
  await taglight.pane.getByRole('button', { name: 'Whole document' }).click();
  await expect(meters.first()).toHaveAttribute('aria-valuenow', whole ?? '');

  await taglight.pane.getByRole('button', { name: 'Close the document' }).click();
  await expect(taglight.pane).toBeHidden();
});

test('everything is done by keyboard alone', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.bring(FILES);
  await taglight.settled(DOCUMENTS);
  await page.getByRole('searchbox', { name: 'Name or title' }).focus();
  const active = taglight.table.locator('[role="row"]:focus');
  for (let press = 0; press < 12 && (await active.count()) === 0; press++) {
    await page.keyboard.press('Tab');
  }
  const names = await taglight.column('Name');
  await expect(active).toContainText(names[0]!);
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText(names[1]!);
  await page.keyboard.press('Space');
  await expect(active).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(taglight.pane).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(taglight.pane).toBeHidden();
  await expect(active).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(taglight.rows).toHaveCount(DOCUMENTS - 2);
  await expect(active).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(taglight.rows).toHaveCount(DOCUMENTS);
  await expect(active).toBeVisible();
  expect(await taglight.column('Name')).toEqual(names);
  await page.keyboard.press('End');
  await expect(active).toContainText(names.at(-1)!);
});

test('files dropped and pasted anywhere become rows', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await page.getByRole('link', { name: 'Text' }).click();
  await drop(page, 'dropped.txt', 'A language model answers questions.');
  await expect(page).toHaveURL(/#\/documents$/);
  await taglight.settled(1);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['Images of leaves are segmented.'], 'pasted.txt'));
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await taglight.settled(2);
  await expect(taglight.row('pasted.txt')).toContainText('Tagged');
});

test('files chosen in the dialog arrive, whatever has become of the button for it', async ({
  page,
}) => {
  const taglight = new DocumentsPage(page);
  const open = page.getByRole('button', { name: 'Open files' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open.click()]);
  await drop(page, 'dropped.txt', 'A language model answers questions.');
  await taglight.settled(1);
  await chooser.setFiles({
    name: 'chosen.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Images of leaves are segmented.'),
  });
  await taglight.settled(2);
});

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([ofFile, within]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([within], ofFile));
      for (const type of ['dragover', 'drop']) {
        const event = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent(type, event));
      }
    },
    [name, text] as const,
  );
}

test('a file that cannot be read says why, and the others are read', async ({ page }) => {
  const taglight = new DocumentsPage(page);
  await taglight.bring([
    { name: 'empty.txt', text: '' },
    { name: 'good.txt', text: 'A language model answers questions.' },
    { name: 'same.txt', text: 'A language model answers questions.' },
  ]);
  await taglight.settled(3);
  await expect(taglight.row('empty.txt').getByRole('button', { name: /^Retry/ })).toBeVisible();
  await expect(taglight.row('good.txt')).toContainText('Tagged');
  await expect(taglight.row('same.txt')).toContainText('Duplicate');
  await taglight.row('empty.txt').click();
  await expect(taglight.pane.getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(taglight.pane).toContainText(/empty|nothing|no text/i);
});

test('a table whose columns nobody could guess is read by those that are chosen', async ({
  page,
}) => {
  const taglight = new DocumentsPage(page);
  await taglight.bring([
    { name: 'odd.csv', text: 'one,two\nLeaves in images,Words in documents\nFaces,Tokens\n' },
  ]);
  await taglight.settled(1);
  await expect(taglight.row('odd.csv')).toContainText(/column/i);
  await page.getByRole('button', { name: 'Columns' }).click();
  const panel = page.getByRole('region', { name: 'Columns of tables' });
  await panel.getByRole('combobox', { name: 'Title column' }).selectOption('two');
  await panel.getByRole('checkbox', { name: 'one' }).check();
  await panel.getByRole('button', { name: 'Read the table again' }).click();
  await expect(panel).toBeHidden();
  await taglight.settled(2);
  expect(await taglight.column('Title')).toEqual(['Words in documents', 'Tokens']);
});
