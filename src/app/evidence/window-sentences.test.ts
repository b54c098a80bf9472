import { expect, it } from 'vitest';
import { windowSentences } from './window-sentences.ts';

it('finds sentences window by window, and cuts one that two windows share', () => {
  const text = 'Cats see. Dogs read and write. Birds fly.';
  const windows = [
    { start: 0, end: 19 },
    { start: 20, end: text.length },
  ];
  const found = windowSentences(text, windows).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['Cats see.', 'Dogs read', 'and write.', 'Birds fly.']);
});
