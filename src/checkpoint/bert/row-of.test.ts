import { describe, expect, it } from 'vitest';
import { storeMatrix } from '../store-matrix.ts';
import { rowOf } from './row-of.ts';

describe('rowOf', () => {
  const values = Float32Array.of(1, -2, 3, 0.5, 0.25, -0.125);
  const table = { precision: 'fp32', rows: 2, columns: 3, values } as const;

  it.each(['fp32', 'fp16', 'int8'] as const)('reads a row of a table in %s', (precision) => {
    const stored = storeMatrix(table, precision, 'row', 'table');
    const row = rowOf(stored, 1);
    expect(row).toHaveLength(3);
    for (const [column, value] of [0.5, 0.25, -0.125].entries())
      expect(row[column]).toBeCloseTo(value, 2);
  });
});
