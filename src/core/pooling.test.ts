import { expect, it } from 'vitest';
import { POOLINGS, pooledSize } from './pooling.ts';

it('counts the embedding output and every layer for `layers`, and one vector otherwise', () => {
  expect(POOLINGS.map((pooling) => pooledSize(pooling, 384, 6))).toEqual([384, 384, 384, 2688]);
});
