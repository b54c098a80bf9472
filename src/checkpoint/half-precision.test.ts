import { describe, expect, it } from 'vitest';
import { floatsToHalves, floatToHalf, halfToFloat, halvesToFloats } from './half-precision.ts';

describe('half precision', () => {
  const halves = Uint16Array.from({ length: 0x10000 }, (_, half) => half).filter(
    (half) => (half & 0x7c00) !== 0x7c00,
  );

  it('gives every finite half back', () => {
    expect(halves.map((half) => floatToHalf(halfToFloat(half)))).toEqual(halves);
  });

  it('turns arrays as it turns single numbers', () => {
    const floats = halvesToFloats(halves);
    expect(floats).toEqual(Float32Array.from(halves, halfToFloat));
    expect(floatsToHalves(floats)).toEqual(halves);
  });

  it.each([
    [1, 0x3c00],
    [-2, 0xc000],
    [65504, 0x7bff],
    [65520, 0x7c00],
    [1e9, 0x7c00],
    [-Infinity, 0xfc00],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
  ])('rounds %f to the nearest half, ties to even', (value, half) => {
    expect(floatToHalf(value)).toBe(half);
  });

  it('keeps not-a-number', () => {
    expect(halfToFloat(floatToHalf(NaN))).toBeNaN();
  });
});
