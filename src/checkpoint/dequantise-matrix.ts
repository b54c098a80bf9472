import type { Matrix } from './bert/bert-weights.ts';
import { halvesToFloats } from './half-precision.ts';

/** The numbers of a matrix as float32 [rows, columns]: what `storeMatrix` did, undone but for its rounding. */
export function dequantiseMatrix(matrix: Matrix, scaleOf: 'row' | 'column'): Float32Array {
  if (matrix.precision === 'fp32') return matrix.values;
  if (matrix.precision === 'fp16') return halvesToFloats(matrix.values);
  const { rows, columns, scales, values } = matrix;
  const floats = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      floats[index] = values[index]! * scales[scaleOf === 'row' ? row : column]!;
    }
  }
  return floats;
}
