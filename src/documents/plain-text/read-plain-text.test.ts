import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readPlainText } from './read-plain-text.ts';

const paper = `On Tags

Abstract

Tags are words that
say what a text is about.

1 Introduction

Since 1876 people sort books. 2 People agree.

2. Data
We took 10 books.

References
[1] M. Dewey, 1876.
`;

describe('readPlainText', () => {
  it('keeps a text as it stands and takes its title from its first line', async () => {
    const { text, title } = await readOne(readPlainText, paper);
    expect(text).toBe(paper.trimEnd());
    expect(title).toBe('On Tags');
  });

  it('finds headings that are surely some, and the references', async () => {
    const { text, headings, references } = await readOne(readPlainText, paper);
    expect(headings.map((offset) => text.slice(offset).split('\n')[0])).toEqual([
      'Abstract',
      '1 Introduction',
    ]);
    expect(text.slice(references!.start)).toBe('References\n[1] M. Dewey, 1876.');
  });

  it('takes no numbered sentence for a heading', async () => {
    expect(
      (await readOne(readPlainText, 'A\n\n1. People agree.\n\n2 cups of tea')).headings,
    ).toEqual([]);
  });

  it('parts paragraphs at blank lines, whatever is in them', async () => {
    expect((await readOne(readPlainText, 'a\n \t\n\n\nb\r\n\r\nc')).text).toBe('a\n\nb\n\nc');
  });
});
