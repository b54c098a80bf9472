import { expect, it } from 'vitest';
import { inHeldOrder } from './in-held-order.ts';

it('keeps the places and takes the new numbers', () => {
  const ranked = [
    { index: 2, name: 'c', probability: 0.7 },
    { index: 0, name: 'a', probability: 0.2 },
    { index: 1, name: 'b', probability: 0.1 },
  ];
  expect(inHeldOrder(ranked, [0, 1, 2])).toEqual([ranked[1], ranked[2], ranked[0]]);
});
