import { words } from '../core/words.ts';
import type { Matrix, Precision } from './bert/bert-weights.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { floatsToHalves } from './half-precision.ts';
import { quantiseMatrix } from './quantise-matrix.ts';

/** Half-precision bits of infinity, but for the sign. */
const INFINITY = 0x7c00;

/**
 * A matrix in another precision; one that is in it already stays the same.
 * @param scaleOf in int8, what shares a scale
 * @param what names the matrix in messages
 * @throws CheckpointError when a number is too large for fp16
 */
export function storeMatrix(
  matrix: Matrix,
  precision: Precision,
  scaleOf: 'row' | 'column',
  what: string,
): Matrix {
  if (matrix.precision === precision) return matrix;
  if (matrix.precision !== 'fp32') throw new TypeError(`${what} has been rounded already.`);
  const { values, rows, columns } = matrix;
  return precision === 'int8'
    ? quantiseMatrix(values, rows, columns, scaleOf)
    : { precision: 'fp16', rows, columns, values: halve(values, what) };
}

function halve(values: Float32Array, what: string): Uint16Array {
  const halves = floatsToHalves(values);
  for (let index = 0; index < halves.length; index++) {
    if ((halves[index]! & INFINITY) !== INFINITY) continue;
    throw new CheckpointError(
      what,
      words('holds {number}, which is too large for fp16', { number: values[index]! }),
      words('Import it as int8 or fp32.'),
    );
  }
  return halves;
}
