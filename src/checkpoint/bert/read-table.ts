import { storeMatrix } from '../store-matrix.ts';
import type { RowRange } from '../tensor-source.ts';
import type { Matrix, Precision } from './bert-weights.ts';

/** Some 3 MB of float32 for SciBERT: a vocabulary's table whole would be 95 MB. */
const ROWS_AT_ONCE = 1024;

/**
 * An embedding table in a precision, read by blocks of rows, so that it is never whole in float32 unless
 * that is wanted.
 * @param what names the table in messages
 * @param readRows numbers [end - start, columns]
 */
export async function readTable(
  precision: Precision,
  rows: number,
  columns: number,
  what: string,
  readRows: (range: RowRange) => Promise<Float32Array>,
): Promise<Matrix> {
  const read = async (start: number, end: number): Promise<Matrix> => {
    const values = await readRows({ start, end });
    const block: Matrix = { precision: 'fp32', rows: end - start, columns, values };
    return storeMatrix(block, precision, 'row', what);
  };
  if (precision === 'fp32' || rows <= ROWS_AT_ONCE) return read(0, rows);
  const table = emptyTable(precision, rows, columns);
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    const block = await read(start, Math.min(rows, start + ROWS_AT_ONCE));
    table.values.set(block.values, start * columns);
    if (table.precision === 'int8' && block.precision === 'int8')
      table.scales.set(block.scales, start);
  }
  return table;
}

function emptyTable(precision: 'int8' | 'fp16', rows: number, columns: number): Matrix {
  return precision === 'fp16'
    ? { precision, rows, columns, values: new Uint16Array(rows * columns) }
    : {
        precision,
        rows,
        columns,
        values: new Int8Array(rows * columns),
        scales: new Float32Array(rows),
      };
}
