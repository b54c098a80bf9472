import { describe, expect, it } from 'vitest';
import { named, words } from '../../core/words.ts';
import { referenceDocument } from './reference-document.ts';

const reference = { part: 'a', place: 'Line 3', title: '', abstract: '', keywords: [] };

describe('referenceDocument', () => {
  it('joins title, abstract and keywords', () => {
    const item = referenceDocument({
      ...reference,
      title: 'On\n <i>graphs</i>',
      abstract: 'We  draw.',
      keywords: ['graphs', ' ', 'drawing'],
    });
    expect(item).toMatchObject({
      document: {
        title: 'On graphs',
        text: 'On graphs\n\nWe  draw.\n\ngraphs, drawing',
        givenTag: null,
        notes: [],
      },
    });
  });

  it('takes keywords that were written as tags for tags, not for text', () => {
    const item = referenceDocument({ ...reference, title: 'T', keywords: ['tag:vision', 'k'] });
    expect(item).toMatchObject({
      document: { text: 'T\n\nk', givenTag: 'vision', notes: ['It has no abstract.'] },
    });
  });

  it('names the place of a reference that says nothing', () => {
    expect(referenceDocument(reference)).toEqual({
      kind: 'problem',
      problem: {
        part: 'a',
        message: words('{place}: “{part}” has neither title, abstract nor keywords.', {
          place: named(reference.place),
          part: 'a',
        }),
        advice: 'Add one of them to the file, then read it again.',
      },
    });
  });
});
