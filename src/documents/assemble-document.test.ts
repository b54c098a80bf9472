import { describe, expect, it } from 'vitest';
import { assembleDocument } from './assemble-document.ts';

const body = (text: string) => ({ text, role: 'body' }) as const;
const heading = (text: string) => ({ text, role: 'heading' }) as const;

describe('assembleDocument', () => {
  it('puts a blank line between paragraphs and finds headings and references', () => {
    const { text, headings, references } = assembleDocument([
      { text: ' On Tags ', role: 'title' },
      heading('Methods'),
      body('We read.  \n \n\nWe\u00A0tagged.'),
      body(' \n\u00AD'),
      heading('References'),
      body('A. Author, 2019.'),
    ]);
    expect(text).toBe(
      'On Tags\n\nMethods\n\nWe read.\nWe tagged.\n\nReferences\n\nA. Author, 2019.',
    );
    expect(headings.map((offset) => text.slice(offset).split('\n')[0])).toEqual([
      'On Tags',
      'Methods',
      'References',
    ]);
    expect(references).toEqual({ start: text.indexOf('References'), end: text.length });
  });

  it('takes the title that it is given, else title, first line, heading', () => {
    const title = { text: 'From a\ntitle', role: 'title' } as const;
    const titleOf = (...paragraphs: Parameters<typeof assembleDocument>[0][]) =>
      paragraphs.map((each) => assembleDocument(each).title);
    expect(assembleDocument([title], { title: ' Given\n one ' }).title).toBe('Given one');
    expect(
      titleOf(
        [heading('Heading'), title],
        [body('First'), heading('Heading')],
        [body('A sentence.'), heading('Introduction'), heading('Heading')],
      ),
    ).toEqual(['From a title', 'First', 'Heading']);
  });

  it('makes an empty text of nothing', () => {
    expect(assembleDocument([])).toMatchObject({ text: '', title: '', references: null });
  });
});
