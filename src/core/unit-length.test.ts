import { expect, it } from 'vitest';
import { unitLength } from './unit-length.ts';

it('keeps the direction and makes the length 1', () => {
  expect(unitLength(Float32Array.of(3, -4))).toEqual(Float32Array.of(0.6, -0.8));
});

it('leaves a vector without direction alone', () => {
  expect(unitLength(new Float32Array(2))).toEqual(new Float32Array(2));
});
