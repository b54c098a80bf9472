import { dequantiseMatrix } from '../dequantise-matrix.ts';
import type { Matrix } from './bert-weights.ts';

/** A row of a table as float32 [columns]. */
export function rowOf(table: Matrix, row: number): Float32Array {
  const { columns } = table;
  const part = { rows: 1, columns };
  const [from, to] = [row * columns, (row + 1) * columns];
  if (table.precision === 'fp32') return table.values.subarray(from, to);
  if (table.precision === 'fp16') {
    const values = table.values.subarray(from, to);
    return dequantiseMatrix({ ...part, precision: 'fp16', values }, 'row');
  }
  const values = table.values.subarray(from, to);
  const scales = table.scales.subarray(row, row + 1);
  return dequantiseMatrix({ ...part, precision: 'int8', values, scales }, 'row');
}
