import { describe, expect, it } from 'vitest';
import { vectorTables } from './vector-tables.ts';

const rows = [
  [{ vector: Float32Array.of(1, 2, 3, 4), tokens: 5 }],
  [
    { vector: Float32Array.of(0, 0, 0, 4), tokens: 1 },
    { vector: Float32Array.of(4, 8, 12, 8), tokens: 3 },
  ],
];

describe('vectorTables', () => {
  it('takes a text for the mean of its windows, each counted by its tokens', () => {
    expect(vectorTables(rows, 'cls', 4)).toEqual([
      { pooling: 'cls', features: 4, data: Float32Array.of(1, 2, 3, 4, 3, 6, 9, 7) },
    ]);
  });

  it('finds the last layer at the end of all layers', () => {
    const [mean, layers] = vectorTables(rows, 'layers', 2);
    expect(mean).toEqual({ pooling: 'mean', features: 2, data: Float32Array.of(3, 4, 9, 7) });
    expect(layers).toMatchObject({ pooling: 'layers', features: 4 });
  });
});
