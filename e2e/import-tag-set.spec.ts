import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { EncodersPage } from './support/encoders-page.ts';
import { playHub } from './support/play-hub.ts';

const SHIPPED = readFileSync('public/packs/made-with-ml.taglight.json', 'utf8');
const TEXT = 'A language model answers questions about long documents.';

interface PackFile {
  name: string;
  encoder: { id: string; weightsSha256: string };
  trainingRows: { kind: string };
}

/** The tag set that comes with the app, changed. */
function packFile(name: string, change: (pack: PackFile) => void = () => undefined) {
  const pack = JSON.parse(SHIPPED) as PackFile;
  change(pack);
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) };
}

const renamed = packFile('mine.taglight.json', (pack) => (pack.name = 'Mine'));

test('a tag set of a file tags, and is there after a reload', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.openFiles.setInputFiles(renamed);
  await expect(taglight.importPanel).toContainText('natural-language-processing');
  await taglight.importPanel.getByRole('button', { name: 'Use' }).click();
  await expect(taglight.importPanel).toBeHidden();
  await expect(taglight.tagSet.locator('option:checked')).toHaveText('Mine');

  await page.reload();
  await taglight.ready();
  await expect(taglight.tagSet.locator('option:checked')).toHaveText('Mine');
  await page.getByRole('link', { name: 'Text' }).click();
  await taglight.tag(TEXT);
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
});

test('what was exported is known again; another one of its name gets a number', async ({
  page,
}) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.openFiles.setInputFiles(packFile('made-with-ml.taglight (1).json'));
  await expect(taglight.importPanel).toContainText('It is here already.');
  await taglight.importPanel.getByRole('button', { name: 'Discard' }).click();

  const other = packFile('other.taglight.json', (pack) => (pack.trainingRows = { kind: 'none' }));
  await taglight.openFiles.setInputFiles(other);
  await expect(taglight.importPanel).toContainText('this one becomes Made With ML (2)');
  await taglight.importPanel.getByRole('button', { name: 'Use' }).click();
  await expect(taglight.tagSet.getByRole('option')).toHaveText([
    'Made With ML',
    'Made With ML (2)',
  ]);
});

test('a tag set for another encoder says which, and offers to download it', async ({
  page,
  context,
}) => {
  await playHub(context);
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.openFiles.setInputFiles(
    packFile('for-scibert.taglight.json', (pack) => {
      pack.name = 'For SciBERT';
      pack.encoder.id = 'scibert-int8';
      pack.trainingRows = { kind: 'none' };
    }),
  );
  await expect(taglight.importPanel).toContainText('It needs SciBERT int8');
  await taglight.importPanel.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('works only with SciBERT int8')).toBeVisible();
  await page.getByRole('button', { name: /^Download SciBERT int8 \(\d/ }).click();
  await expect(
    taglight.item('SciBERT int8').getByRole('button', { name: 'Use SciBERT int8' }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(taglight.encoder.locator('option:checked')).toHaveText('MiniLM');
});

test('files that are no tag set for what is here are refused in words', async ({ page }) => {
  const taglight = new EncodersPage(page);
  await taglight.open('/#/encoders');
  await taglight.openFiles.setInputFiles(
    packFile('other-weights.taglight.json', (pack) => {
      pack.name = 'Foreign';
      pack.encoder.weightsSha256 = '0'.repeat(64);
      pack.trainingRows = { kind: 'none' };
    }),
  );
  await expect(taglight.importPanel).toContainText('other weights of MiniLM than those here');
  await expect(taglight.importPanel.getByRole('button', { name: 'Use' })).toBeHidden();
  await taglight.importPanel.getByRole('button', { name: 'Close' }).click();

  const cut = { ...renamed, name: 'cut.taglight.json', buffer: renamed.buffer.subarray(0, 999) };
  await taglight.openFiles.setInputFiles(cut);
  await expect(taglight.importPanel).toContainText('cut.taglight.json cannot be imported.');
  await expect(taglight.importPanel).toContainText('it is not JSON, or it was cut off');
  await taglight.importPanel.getByRole('button', { name: 'Close' }).click();
  await expect(taglight.tagSet.getByRole('option')).toHaveText(['Made With ML']);
});
