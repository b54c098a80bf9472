import { LINEAR_NAMES, type BertWeights } from '../checkpoint/bert/bert-weights.ts';
import type { InputPeaks } from '../checkpoint/bert/quantise-bert.ts';
import { writeBertGraph } from '../checkpoint/bert/write-bert-graph.ts';
import type { Backend } from './engine.ts';
import { openGraphSession } from './open-graph-session.ts';

/**
 * Runs texts through the fp32 form and keeps the largest magnitude of each input channel of each linear
 * layer, one record a layer: what smoothing needs to know before weights are rounded to int8.
 * @param texts token ids of each text, [CLS] and [SEP] included
 */
export async function measureInputPeaks(
  weights: BertWeights,
  texts: readonly Int32Array[],
  backend: Backend,
): Promise<InputPeaks[]> {
  const graph = writeBertGraph(weights, { form: 'fp32', poolings: [], observePeaks: true });
  const session = await openGraphSession(graph, backend);
  const layers = weights.layers.map(
    (layer) =>
      Object.fromEntries(
        LINEAR_NAMES.map((name) => [name, new Float32Array(layer[name].weight.rows)]),
      ) as Record<(typeof LINEAR_NAMES)[number], Float32Array>,
  );
  for (const text of texts) {
    const outputs = await session.run([text]);
    for (const [index, peaks] of layers.entries()) {
      for (const name of LINEAR_NAMES)
        keepLarger(peaks[name], outputs[`peaks.layer.${index}.${name}`]!);
    }
  }
  await session.dispose();
  return layers;
}

function keepLarger(peaks: Float32Array, values: Float32Array): void {
  for (let index = 0; index < peaks.length; index++) {
    peaks[index] = Math.max(peaks[index]!, values[index]!);
  }
}
