import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { embeddedEncoder } from '../scripts/encode-texts.ts';
import { predictRows } from '../scripts/evaluation/predict-rows.ts';
import { EMBEDDED_PACK, MADE_WITH_ML_HOLDOUT } from '../scripts/training/made-with-ml.ts';
import { readRowsFile } from '../scripts/training/read-rows-file.ts';
import { decodeTagPack } from '../src/storage/decode-tag-pack.ts';
import { TaglightPage } from './support/page-parts.ts';

/** Half of the last digit shown: the kernel gives the same vectors in Node and here. */
const TOLERANCE_PERCENT = 0.0501;

test('the page shows what the evaluation scores', async ({ page }) => {
  const pack = decodeTagPack(readFileSync(EMBEDDED_PACK, 'utf8'));
  const columns = { textTemplate: pack.encoder.textTemplate, tagColumn: 'tag' };
  const texts = readRowsFile(MADE_WITH_ML_HOLDOUT, columns, console.warn)
    .map(({ text }) => text)
    .slice(0, 8);
  const predictions = await predictRows(pack, texts, embeddedEncoder());
  const taglight = new TaglightPage(page);
  await taglight.open();
  for (const [index, text] of texts.entries()) {
    await taglight.text.fill('');
    await taglight.tag(text);
    for (const { tag, percent } of await taglight.shown()) {
      const scored = 100 * predictions[index]!.probabilities[tag]!;
      expect(Math.abs(percent - scored), `${tag} of '${text}'`).toBeLessThan(TOLERANCE_PERCENT);
    }
  }
});
