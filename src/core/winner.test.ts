import { expect, it } from 'vitest';
import { winner } from './winner.ts';

it('finds the largest number, the first of equals', () => {
  expect(winner([0.1, 0.6, 0.3])).toBe(1);
  expect(winner([0.2, 0.4, 0.4])).toBe(1);
  expect(winner([-3, -2])).toBe(1);
});

it('finds nothing in nothing', () => {
  expect(winner([])).toBe(-1);
});
