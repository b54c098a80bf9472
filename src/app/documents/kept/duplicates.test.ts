import { expect, it } from 'vitest';
import { Duplicates } from './duplicates.ts';

it('points to the first document of the same content', () => {
  const duplicates = new Duplicates();
  expect(duplicates.add('a', 1)).toEqual([]);
  expect(duplicates.add('a', 5)).toEqual([]);
  expect(duplicates.add('b', 3)).toEqual([]);
  expect(duplicates.firstBefore('a', 1)).toBeNull();
  expect(duplicates.firstBefore('a', 5)).toBe(1);
  expect(duplicates.firstBefore('b', 3)).toBeNull();
});

it('names those whose first document is another one now', () => {
  const duplicates = new Duplicates();
  for (const id of [1, 5, 9]) duplicates.add('a', id);
  expect(duplicates.remove('a', 5)).toEqual([]);
  expect(duplicates.add('a', 5)).toEqual([]);
  expect(duplicates.remove('a', 1)).toEqual([5, 9]);
  expect(duplicates.firstBefore('a', 9)).toBe(5);
  expect(duplicates.add('a', 1)).toEqual([5, 9]);
  expect(duplicates.firstBefore('a', 9)).toBe(1);
});
