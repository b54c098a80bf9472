import { expect, type Page } from '@playwright/test';
import { DOCUMENTS, DocumentsPage, FILES } from './documents-page.ts';
import { EncodersPage, IMPORTED } from './encoders-page.ts';
import { TaglightPage } from './page-parts.ts';
import { playHub } from './play-hub.ts';

/** Looks at the page as it is; the name is that of its state. */
export type Look = (state: string) => Promise<void>;

const SENTENCES = 'A language model answers questions. A detector finds cars in images.';
const MARKUP = '<p>A text with <b>markup</b> about pictures. And one more.</p>';
/** Several windows. */
const LONG = Array.from(
  { length: 60 },
  (_, n) => `${n}. ${n < 30 ? 'Words of documents are read' : 'Cars are found in images'}.`,
).join(' ');
/** Tagging them takes long enough to be looked at. */
const MANY = Array.from({ length: 3000 }, (_, n) => `Title ${n},"${SENTENCES} ${n}"`);

/** The place of the text in every state that a person meets. */
export async function walkText(page: Page, look: Look): Promise<void> {
  const taglight = new TaglightPage(page);
  const { release } = await holdBack(page, '**/model.int8.safetensors*');
  await page.goto('/');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('loading');
  release();
  await taglight.ready();
  await look('empty');

  await taglight.tag(SENTENCES);
  await page.getByRole('checkbox', { name: /Call it/ }).check();
  await look('text');
  for (const button of await page.locator('button[popovertarget]').all()) {
    await button.click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await look(`details of ${await button.innerText()}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Help' }).click();
  await look('help');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await taglight.tag('A text edited since.');
  await look('pinned');

  // From here on a narrow page shows all of the tags.
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height });
  await page.getByRole('button', { name: 'Show all tags' }).click();
  await page.setViewportSize({ width, height });
  await taglight.tag(MARKUP);
  await page.getByRole('button', { name: 'Show evidence' }).click();
  const words = page.getByRole('button', { name: /^Words of/ });
  await words.first().click();
  await expect(page.locator('mark').first()).toBeVisible();
  await look('evidence');
  await page.getByRole('button', { name: 'Unpin' }).click();

  await taglight.tag(LONG);
  const windows = page.getByRole('toolbar', { name: 'Windows of the text' });
  await windows.getByRole('button').first().focus();
  await look('long text');
  await taglight.tag('\u{1F600}');
  await look('nothing to read');
}

/** The page when the model does not come. */
export async function walkFailure(page: Page, look: Look): Promise<void> {
  await page
    .context()
    .route('**/model.int8.safetensors*', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  await page.getByText('Details', { exact: true }).click();
  await look('failed');
}

/** The place of the documents in every state that a person meets. */
export async function walkDocuments(page: Page, look: Look): Promise<void> {
  const documents = new DocumentsPage(page);
  await documents.openPlace();
  await look('no documents');
  const odd = { name: 'odd.csv', text: 'one,two\nLeaves in images,Words\nFaces,Tokens\n' };
  const empty = { name: 'empty.txt', text: '' };
  await documents.bring([...FILES, odd, empty]);
  await documents.settled(DOCUMENTS + 2);
  await look('list');

  await documents.counts.getByRole('button').first().click();
  await look('filtered');
  await page.getByRole('searchbox').fill('no such name');
  await look('none passes');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await documents.row('answers.txt').getByRole('checkbox').check({ force: true });
  await look('selected');
  await page.getByRole('button', { name: 'Columns' }).click();
  await look('columns');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await look('export');
  await page.keyboard.press('Escape');

  await documents.bring([{ name: 'long.txt', text: LONG.repeat(2) }]);
  await documents.settled(DOCUMENTS + 3);
  await documents.row('long.txt').click();
  await documents.pane.getByRole('toolbar').getByRole('button').last().click();
  await look('document');
  await documents.pane.getByRole('button', { name: 'Show evidence' }).click();
  await expect(documents.pane.getByRole('region', { name: 'Evidence' })).toBeVisible();
  await look('document with evidence');
  await documents.pane.getByRole('button', { name: /^(Close the document|Back)/ }).click();
  await documents.row('empty.txt').click();
  await look('problem');
  await documents.pane.getByRole('button', { name: /^(Close the document|Back)/ }).click();

  await documents.bring([{ name: 'many.csv', text: `title,abstract\n${MANY.join('\n')}\n` }]);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await look('paused');
}

/** The place of the encoders in every state that a person meets. */
export async function walkEncoders(page: Page, look: Look): Promise<void> {
  const hub = await playHub(page.context());
  const encoders = new EncodersPage(page);
  await encoders.open('/#/encoders');
  await look('encoders');

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  hub.faults.push(async (route) => {
    await held;
    await route.abort();
  });
  const item = encoders.item('SciBERT int8');
  await item.getByRole('button', { name: /^Download/ }).click();
  await expect(item.getByRole('progressbar')).toBeVisible();
  await look('downloading');
  await item.getByRole('button', { name: 'Pause' }).click();
  await look('download paused');
  release();
  await item.getByRole('button', { name: 'Cancel' }).click();

  await encoders.drop(['args.json', 'config.json']);
  await expect(encoders.importPanel.getByRole('heading')).toBeVisible();
  await look('import waits');
  await encoders.drop();
  await expect(encoders.importPanel.getByRole('button', { name: 'Use' })).toBeVisible();
  await look('import report');
  await encoders.useImported();
  await page.getByRole('button', { name: `Delete ${IMPORTED}` }).click();
  await look('delete question');
  await page.getByRole('button', { name: 'Keep' }).click();

  await encoders.tagSet.selectOption('Made With ML');
  const train = page.getByRole('button', { name: /^Train it for/ });
  await expect(train).toBeVisible();
  await look('no head yet');
  await train.click();
  await expect(page.getByRole('progressbar', { name: /^Training/ })).toBeVisible();
  await look('training');
  await expect(page.getByRole('table')).toBeVisible({ timeout: 90_000 });
  await look('trained');
}

/** Answers to an address come once they are released. */
async function holdBack(page: Page, address: string): Promise<{ readonly release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(address, async (route) => {
    await held;
    await route.continue();
  });
  return { release };
}
