import { LINEAR_NAMES, type BertWeights } from '../checkpoint/bert/bert-weights.ts';
import { stepOf } from '../checkpoint/bert/layer-step.ts';
import type { InputPeaks } from '../checkpoint/bert/quantise-bert.ts';
import { rowOf } from '../checkpoint/bert/row-of.ts';
import { openKernel } from './kernel/open-kernel.ts';
import { TextSteps } from './kernel/text-steps.ts';

/**
 * Runs texts through the fp32 form and keeps the largest magnitude of each input channel of each linear
 * layer, one record a layer: what smoothing needs to know before weights are rounded to int8.
 * @param texts token ids of each text, [CLS] and [SEP] included
 */
export async function measureInputPeaks(
  { config, words, positions, embeddingNorm, layers }: BertWeights,
  texts: readonly Int32Array[],
): Promise<InputPeaks[]> {
  const longest = Math.max(...texts.map((ids) => ids.length));
  const steps = new TextSteps(await openKernel(), config, longest);
  let states = steps.embed(texts, (id) => rowOf(words, id), positions, embeddingNorm);
  return layers.map((layer) => {
    const peaks = LINEAR_NAMES.map((name) => {
      const ofInputs = steps.peaks(name, states.input);
      states = steps.run(stepOf(layer, name), states);
      return [name, ofInputs] as const;
    });
    return Object.fromEntries(peaks) as unknown as InputPeaks;
  });
}
