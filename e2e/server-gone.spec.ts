import { expect, test } from '@playwright/test';
import { serveFolder } from '../scripts/server/serve-folder.ts';
import { TaglightPage } from './support/page-parts.ts';

test('tagging goes on when the server is gone', async ({ page }) => {
  const server = await serveFolder('dist', { port: 0 });
  const taglight = new TaglightPage(page);
  await taglight.open(`http://localhost:${server.port}/`);
  await taglight.tag('A short text about images.');
  await server.close();
  await taglight.tag('A language model reads the words of a sentence and predicts the next.');
  await expect(taglight.meters.first()).toHaveAccessibleName('natural-language-processing');
});
