import type { Pooling } from '../../core/pooling.ts';
import { applyPooler } from './apply-pooler.ts';
import type { Linear } from './bert-weights.ts';

/**
 * One vector [hidden] of the last layer's states [tokens, hidden]. For the few texts that an import is tried
 * out on; otherwise the graph does it.
 * @param pooler BERT's dense layer on [CLS], for `pooler`
 */
export function poolStates(
  states: Float32Array,
  hidden: number,
  pooling: Exclude<Pooling, 'layers'>,
  pooler?: Linear,
): Float32Array {
  const first = states.slice(0, hidden);
  if (pooling === 'cls') return first;
  if (pooling === 'mean') {
    const tokens = states.length / hidden;
    return first.map((_, column) => {
      let sum = 0;
      for (let at = column; at < states.length; at += hidden) sum += states[at]!;
      return sum / tokens;
    });
  }
  if (!pooler) throw new TypeError('Pooling by the pooler needs one.');
  return applyPooler(first, pooler);
}
