import { describe, expect, it } from 'vitest';
import { quantiseMatrix } from './quantise-matrix.ts';

describe('quantiseMatrix', () => {
  const values = Float32Array.of(1, -200, 0.5, 100);

  it('gives each row its own scale', () => {
    const matrix = quantiseMatrix(values, 2, 2, 'row');
    expect(matrix).toMatchObject({
      precision: 'int8',
      rows: 2,
      columns: 2,
      values: Int8Array.of(1, -127, 1, 127),
    });
  });

  it('gives each column its own scale', () => {
    const matrix = quantiseMatrix(values, 2, 2, 'column');
    expect(matrix).toMatchObject({ values: Int8Array.of(127, -127, 64, 64) });
  });

  it('leaves a row of zeros at zero', () => {
    expect(quantiseMatrix(new Float32Array(2), 1, 2, 'row')).toMatchObject({
      values: Int8Array.of(0, 0),
      scales: Float32Array.of(0),
    });
  });
});
