import type { Pooling } from '../core/pooling.ts';
import type { VectorTable } from '../train/vector-table.ts';
import { meanVector, type WindowVector } from './document-vectors.ts';

/**
 * What a head may choose between, [rows, features] each: the vectors as they were pooled, and where they
 * are the means of every layer, those of the last layer too, which stand at their end.
 * @param hidden numbers in a hidden state
 */
export function vectorTables(
  rows: readonly (readonly WindowVector[])[],
  pooling: Pooling,
  hidden: number,
): VectorTable[] {
  const vectors = rows.map(meanVector);
  if (pooling !== 'layers') return [table(pooling, vectors)];
  const last = vectors.map((vector) => vector.subarray(vector.length - hidden));
  return [table('mean', last), table('layers', vectors)];
}

function table(pooling: Pooling, vectors: readonly Float32Array[]): VectorTable {
  const features = vectors[0]?.length ?? 0;
  const data = new Float32Array(vectors.length * features);
  for (const [row, vector] of vectors.entries()) data.set(vector, row * features);
  return { pooling, features, data };
}
