import type { Matrix } from './bert/bert-weights.ts';

export type Int8Matrix = Extract<Matrix, { readonly precision: 'int8' }>;

/** Symmetric int8 leaves -128 unused, so that a value and its negative round alike. */
const LARGEST = 127;

/**
 * Rounds a matrix [rows, columns] to int8 with one scale a row or a column: scale = largest
 * magnitude / 127, stored = round(value / scale).
 */
export function quantiseMatrix(
  values: Float32Array,
  rows: number,
  columns: number,
  scaleOf: 'row' | 'column',
): Int8Matrix {
  const scales = new Float32Array(scaleOf === 'row' ? rows : columns);
  forEach(rows, columns, (row, column, index) => {
    const group = scaleOf === 'row' ? row : column;
    scales[group] = Math.max(scales[group]!, Math.abs(values[index]!));
  });
  for (let group = 0; group < scales.length; group++) scales[group]! /= LARGEST;
  const stored = new Int8Array(values.length);
  forEach(rows, columns, (row, column, index) => {
    const scale = scales[scaleOf === 'row' ? row : column]!;
    stored[index] = scale === 0 ? 0 : Math.round(values[index]! / scale);
  });
  return { precision: 'int8', rows, columns, values: stored, scales };
}

function forEach(
  rows: number,
  columns: number,
  visit: (row: number, column: number, index: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) visit(row, column, row * columns + column);
  }
}
