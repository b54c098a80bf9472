import { expect, it } from 'vitest';
import { elementCount } from './tensor.ts';

it.each([
  [[], 1],
  [[2, 3], 6],
  [[2, 0], 0],
  // Without the nothing they multiply to infinity.
  [[...new Array<number>(30).fill(2 ** 52), 0], 0],
])('counts the elements of a shape %#', (shape, count) => {
  expect(elementCount(shape)).toBe(count);
});
