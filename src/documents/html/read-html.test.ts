import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readHtml } from './read-html.ts';

describe('readHtml', () => {
  it('takes the title from the heading, else from the head', async () => {
    const head = '<head><title>On Tags - A Journal</title></head>';
    expect(await readOne(readHtml, `${head}<h1>On Tags</h1><p>Words.`)).toMatchObject({
      title: 'On Tags',
      text: 'On Tags\n\nWords.',
    });
    expect(await readOne(readHtml, `${head}<h2>Use</h2><p>Words.`)).toMatchObject({
      title: 'On Tags - A Journal',
      text: 'Use\n\nWords.',
      headings: [0],
    });
  });

  it('reads a page in the encoding that it declares', async () => {
    const page = '<meta charset="iso-8859-2"><p>Ł';
    const bytes = Uint8Array.from(page, (letter) => (letter === 'Ł' ? 0xa3 : letter.charCodeAt(0)));
    expect((await readOne(readHtml, bytes)).text).toBe('Ł');
  });

  it('finds the references', async () => {
    const page = `<p>${'Words. '.repeat(20)}<h2>References</h2><ol><li>Ada, 1843.</ol><h2>Thanks</h2>To you.`;
    const { text, references } = await readOne(readHtml, page);
    expect(text.slice(references!.start, references!.end)).toBe('References\n\nAda, 1843.\n\n');
  });
});
