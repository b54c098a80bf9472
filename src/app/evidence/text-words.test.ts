import { expect, it } from 'vitest';
import { textWords } from './text-words.ts';

it('finds the words of a stretch by their place in the whole text', () => {
  const text = 'Ignore this. Cats don’t read, 3 times.';
  const words = textWords(text, { start: 13, end: text.length });
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Cats',
    'don’t',
    'read',
    '3',
    'times',
  ]);
});

it('finds words where no blanks are', () => {
  expect(textWords('我们训练模型', { start: 0, end: 6 }).length).toBeGreaterThan(1);
});
