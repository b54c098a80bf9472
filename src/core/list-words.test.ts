import { expect, it } from 'vitest';
import { listWords } from './list-words.ts';
import { megabyteWords } from './megabyte-words.ts';
import { inEnglish, words } from './words.ts';

it('lists names and words', () => {
  const lists = [[], ['a'], ['a', megabyteWords(23_000_000), '{c}']].map((things) =>
    inEnglish(words('[{list}]', { list: listWords(things) })),
  );
  expect(lists).toEqual(['[]', '[a]', '[a, 23.0 MB, {c}]']);
});
