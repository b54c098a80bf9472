import { expect, it } from 'vitest';
import { contentKey } from './content-key.ts';

it('is the same for the same text alone', () => {
  expect(contentKey('A text.')).toBe(contentKey(['A', 'text.'].join(' ')));
  const texts = [
    '',
    'a',
    'b',
    'ab',
    'ba',
    'a\0',
    'aa',
    'A text.',
    'A text,',
    'A  text.',
    '😀',
    '😁',
  ];
  expect(new Set(texts.map(contentKey)).size).toBe(texts.length);
});
