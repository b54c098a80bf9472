import { dequantiseMatrix } from '../dequantise-matrix.ts';
import type { LayerNorm, Matrix } from './bert-weights.ts';

/**
 * What BERT's layers get of a text, [tokens, hidden]: the layer norm of word plus position. For the few
 * texts that an import is tried out on; otherwise the graph does it.
 * @param words [tokens][hidden], the rows of the word table
 * @param positions [positions, hidden], token type 0 included
 */
export function embedTokens(
  words: readonly Float32Array[],
  positions: Matrix,
  { gamma, beta }: LayerNorm,
  epsilon: number,
): Float32Array {
  const hidden = gamma.length;
  const states = new Float32Array(words.length * hidden);
  for (const [place, word] of words.entries()) {
    const position = rowOf(positions, place);
    const sum = Float64Array.from(word, (value, column) => value + position[column]!);
    const mean = sum.reduce((total, value) => total + value, 0) / hidden;
    const variance = sum.reduce((total, value) => total + (value - mean) ** 2, 0) / hidden;
    const scale = 1 / Math.sqrt(variance + epsilon);
    states.set(
      sum.map((value, column) => (value - mean) * scale * gamma[column]! + beta[column]!),
      place * hidden,
    );
  }
  return states;
}

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
