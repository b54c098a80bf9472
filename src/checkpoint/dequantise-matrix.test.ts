import { describe, expect, it } from 'vitest';
import { dequantiseMatrix } from './dequantise-matrix.ts';
import { quantiseMatrix } from './quantise-matrix.ts';
import { storeMatrix } from './store-matrix.ts';

const VALUES = new Float32Array([1, -0.5, 0.25, 8, 4, -2]);

describe('dequantiseMatrix', () => {
  it.each(['row', 'column'] as const)('undoes rounding with a scale a %s', (scaleOf) => {
    const stored = quantiseMatrix(VALUES, 2, 3, scaleOf);
    const floats = dequantiseMatrix(stored, scaleOf);
    for (const [index, value] of VALUES.entries()) expect(floats[index]! / value).toBeCloseTo(1, 1);
  });

  it('gives halves as floats', () => {
    const stored = storeMatrix(
      { precision: 'fp32', rows: 2, columns: 3, values: VALUES },
      'fp16',
      'row',
      'weights',
    );
    expect(stored.values).toBeInstanceOf(Uint16Array);
    expect(dequantiseMatrix(stored, 'row')).toEqual(VALUES);
  });

  it('gives the numbers of an fp32 matrix as they are', () => {
    expect(
      dequantiseMatrix({ precision: 'fp32', rows: 2, columns: 3, values: VALUES }, 'row'),
    ).toEqual(VALUES);
  });
});
