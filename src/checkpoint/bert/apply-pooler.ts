import { named, words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { dequantiseMatrix } from '../dequantise-matrix.ts';
import type { BertWeights, Linear } from './bert-weights.ts';

/**
 * BERT's pooler, tanh(x W + b), in double precision: it is one small product a text.
 * @param first [hidden], the last layer's state of [CLS]
 */
export function applyPooler(first: Float32Array, { weight, bias }: Linear): Float32Array {
  const weights = dequantiseMatrix(weight, 'column');
  const sums = Float64Array.from(bias);
  for (const [row, value] of first.entries()) {
    const from = row * sums.length;
    for (let column = 0; column < sums.length; column++)
      sums[column]! += value * weights[from + column]!;
  }
  return Float32Array.from(sums, Math.tanh);
}

/** @throws CheckpointError when the encoder has no pooler */
export function poolerOf({ pooler }: Pick<BertWeights, 'pooler'>): Linear {
  if (pooler) return pooler;
  throw new CheckpointError(
    named(words('The checkpoint')),
    words('has no pooler (“pooler.dense”)'),
    words('Choose another pooling, or a checkpoint that has one.'),
  );
}
