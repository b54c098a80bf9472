import type { BertWeights } from '../checkpoint/bert/bert-weights.ts';
import { embedTokens, rowOf } from '../checkpoint/bert/embed-tokens.ts';
import type { InputPeaks } from '../checkpoint/bert/quantise-bert.ts';
import type { Backend } from './engine.ts';
import { runLayer } from './run-layer.ts';

/**
 * Runs texts through the fp32 form and keeps the largest magnitude of each input channel of each linear
 * layer, one record a layer: what smoothing needs to know before weights are rounded to int8.
 * @param texts token ids of each text, [CLS] and [SEP] included
 */
export async function measureInputPeaks(
  { config, words, positions, embeddingNorm, layers }: BertWeights,
  texts: readonly Int32Array[],
  backend: Backend,
): Promise<InputPeaks[]> {
  let states = texts.map((ids) =>
    embedTokens(
      Array.from(ids, (id) => rowOf(words, id)),
      positions,
      embeddingNorm,
      config.layerNormEpsilon,
    ),
  );
  const peaks: InputPeaks[] = [];
  for (const layer of layers) {
    const run = { form: 'fp32', backend, observedTexts: texts.length } as const;
    const result = await runLayer(layer, config, states, run);
    ({ states } = result);
    peaks.push(result.peaks);
  }
  return peaks;
}
