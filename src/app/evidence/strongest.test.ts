import { expect, it } from 'vitest';
import { strongest } from './strongest.ts';

it('keeps those that change the most, either way, as they stand in the text', () => {
  const units = [0.1, -3, null, 2, 0].map((change, at) => ({ start: at, end: at + 1, change }));
  expect(strongest(units, 2).map(({ change }) => change)).toEqual([-3, 2]);
  expect(strongest(units, 9)).toEqual(units);
});
