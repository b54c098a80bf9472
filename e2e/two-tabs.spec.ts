import { expect, type Page, test } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES, LANGUAGE } from './support/documents-page.ts';
import { EncodersPage } from './support/encoders-page.ts';

/** Enough that one tab is closed in the middle, on any machine. */
const MANY = 1_500;

const TABLE = {
  name: 'many.csv',
  text: `title,abstract\n${Array.from({ length: MANY }, (_, n) => `Title ${n},"${LANGUAGE} ${n}"`).join('\n')}\n`,
};

/** Playwright has every page believe that it has the focus; here the person writes elsewhere. */
async function leaveTextBox(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

async function tagged(page: Page): Promise<number> {
  const counts = page.getByRole('group', { name: 'Documents of each tag' });
  const numbers = (await counts.innerText()).match(/\d[\d,]*/g) ?? [];
  return numbers.reduce((sum, number) => sum + Number(number.replaceAll(',', '')), 0);
}

test('documents brought in one tab appear in the other, whichever is closed', async ({
  context,
}) => {
  test.setTimeout(150_000);
  const first = new DocumentsPage(await context.newPage());
  await first.openPlace();
  const second = new DocumentsPage(await context.newPage());
  await second.openPlace();
  await first.bring(FILES);
  await first.settled(DOCUMENTS);
  await second.settled(DOCUMENTS);

  // What is brought here, the other tab reads and encodes; this one shows how far it is.
  await second.bring([TABLE]);
  await expect.poll(() => tagged(second.page), { timeout: 60_000 }).toBeGreaterThan(60);
  await expect(second.page.getByRole('progressbar')).toBeVisible();
  await first.page.close();
  const before = await tagged(second.page);
  expect(before).toBeLessThan(MANY);
  await expect.poll(() => tagged(second.page), { timeout: 60_000 }).toBeGreaterThan(before + 100);
  await expect(second.table).toHaveAttribute('aria-rowcount', `${MANY + DOCUMENTS + 1}`);
  await second.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(second.page.getByRole('button', { name: 'Cancel' })).toBeHidden();
});

test('what is removed in one tab goes from the other, and comes back with undo', async ({
  context,
}) => {
  const first = new DocumentsPage(await context.newPage());
  await first.openPlace();
  await first.bring(FILES);
  await first.settled(DOCUMENTS);
  const second = new DocumentsPage(await context.newPage());
  await second.openPlace();
  await second.settled(DOCUMENTS);
  await second.row('leaves.md').click();
  await second.page.keyboard.press('Delete');
  await expect(first.row('leaves.md')).toBeHidden();
  await second.page.getByRole('button', { name: 'Undo' }).click();
  await expect(first.row('leaves.md')).toBeVisible();
  await first.settled(DOCUMENTS);
});

test('theme, threshold and tags of the text follow the tab that is written in', async ({
  context,
}) => {
  const first = new EncodersPage(await context.newPage());
  await first.open();
  const second = new EncodersPage(await context.newPage());
  await second.open();
  await leaveTextBox(second.page);
  await first.tag('A draft.');
  await expect(second.text).toHaveValue('A draft.');
  await leaveTextBox(first.page);

  await second.page.getByRole('button', { name: /^Theme/ }).click();
  const theme = await second.root.getAttribute('data-theme');
  expect(theme).not.toBeNull();
  await expect(first.root).toHaveAttribute('data-theme', theme!);
  await second.tag('Detecting objects in images with a convolutional network.');
  await expect(first.meters.first()).toHaveAccessibleName('computer-vision');
  expect(await first.text.inputValue()).toBe(await second.text.inputValue());
  await second.page.getByRole('checkbox', { name: /^Call it/ }).check();
  await expect(first.page.getByRole('checkbox', { name: /^Call it/ })).toBeChecked();

  // Taken back, the text is this tab's own, and both are there at the next visit.
  await first.page.getByRole('button', { name: 'Undo' }).click();
  await first.tag('A language model answers questions.');
  await leaveTextBox(second.page);
  await expect(second.text).toHaveValue(/^Detecting/);
  await second.page.close();
  await first.page.close();
  const third = new EncodersPage(await context.newPage());
  await third.open();
  await expect(third.text).toHaveValue('A language model answers questions.');
  await expect(third.page.getByText('Another text is kept, too.')).toBeVisible();
  await third.page.getByRole('button', { name: 'Undo' }).click();
  await expect(third.text).toHaveValue(/^Detecting/);
});
