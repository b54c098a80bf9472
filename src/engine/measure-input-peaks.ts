import { LINEAR_NAMES, type BertWeights } from '../checkpoint/bert/bert-weights.ts';
import { embedTokens, rowOf } from '../checkpoint/bert/embed-tokens.ts';
import { stepOf } from '../checkpoint/bert/layer-step.ts';
import type { InputPeaks } from '../checkpoint/bert/quantise-bert.ts';
import type { Backend } from './engine.ts';
import { runStep, type TextStates } from './run-step.ts';

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
  const input = texts.map((ids) => {
    const rows = Array.from(ids, (id) => rowOf(words, id));
    return embedTokens(rows, positions, embeddingNorm, config.layerNormEpsilon);
  });
  let states: TextStates = { input, residual: input };
  const run = { form: 'fp32', backend, observedTexts: texts.length } as const;
  const records: InputPeaks[] = [];
  for (const layer of layers) {
    const peaks: Partial<Record<keyof InputPeaks, Float32Array>> = {};
    for (const name of LINEAR_NAMES) {
      const result = await runStep(stepOf(layer, name), config, states, run);
      ({ states } = result);
      peaks[name] = result.peaks;
    }
    records.push(peaks as InputPeaks);
  }
  return records;
}
