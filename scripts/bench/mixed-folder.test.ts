import { expect, it } from 'vitest';
import { readFile } from '../../src/documents/read-file.ts';
import { holdoutTexts, trainingTexts } from './bench-texts.ts';
import { mixedFolder } from './mixed-folder.ts';

it('is a folder of 1,000 documents, each of which can be read', async () => {
  const texts = [...trainingTexts(), ...holdoutTexts()];
  const found = new Map<string, number>();
  for (const { name, content } of mixedFolder(texts)) {
    const bytes = new TextEncoder().encode(content);
    for await (const item of readFile({ name, bytes }, {})) {
      found.set(item.kind, (found.get(item.kind) ?? 0) + 1);
    }
  }
  expect(found.get('document')).toBe(texts.length + 45);
  expect(found.get('problem')).toBeUndefined();
});
