import { expect, it } from 'vitest';
import { titleOf } from './title-of.ts';

it.each([
  ['a short first paragraph', '\n\nOn Tags\n\nTags are words.', 'On Tags'],
  ['one on two lines', 'On Tags\nand Their Uses\n\nTags are words.', 'On Tags and Their Uses'],
  ['a question', 'What are tags?\n\nTags are words.', 'What are tags?'],
  ['a lone line', 'On Tags', 'On Tags'],
])('takes %s', (_, text, title) => {
  expect(titleOf(text)).toBe(title);
});

it.each([
  ['a sentence', 'Tags are words.\n\nThey are short.'],
  ['a sentence in quotation marks', '“Tags are words.”\n\nThey are short.'],
  ['a long paragraph', `${'tags '.repeat(100)}\n\nThey are short.`],
  ['a long line', 'tags '.repeat(100)],
  ['the name of a section', '1 Introduction\n\nTags are words.'],
  ['blanks', ' \n\n '],
])('does not take %s', (_, text) => {
  expect(titleOf(text)).toBe('');
});
