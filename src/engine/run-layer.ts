import type { BertConfig } from '../checkpoint/bert/bert-config.ts';
import { LINEAR_NAMES, type BertLayer } from '../checkpoint/bert/bert-weights.ts';
import type { InputPeaks } from '../checkpoint/bert/quantise-bert.ts';
import { writeLayerGraph } from '../checkpoint/bert/write-bert-graph.ts';
import type { Backend } from './engine.ts';
import { openGraphSession } from './open-graph-session.ts';

export interface LayerRun {
  readonly form: 'int8' | 'fp32';
  readonly backend: Backend;
  /** Of how many texts, from the first one on, to keep the peaks. */
  readonly observedTexts?: number;
}

/** States [tokens, hidden] of each text after a layer. */
export interface LayerResult {
  readonly states: Float32Array[];
  /** Largest magnitude of each input channel of each linear layer over the texts that were observed. */
  readonly peaks: InputPeaks;
}

/**
 * Runs texts through a single transformer layer. Of a model that is run so, layer by layer, only one
 * layer has to be in memory at a time.
 * @param texts states [tokens, hidden] of each text before the layer
 */
export async function runLayer(
  layer: BertLayer,
  config: BertConfig,
  texts: readonly Float32Array[],
  { form, backend, observedTexts = 0 }: LayerRun,
): Promise<LayerResult> {
  const { hidden } = config;
  const values = concatenate(texts);
  const rows = values.length / hidden;
  const table = { precision: 'fp32', rows, columns: hidden, values } as const;
  const observePeaks = observedTexts > 0;
  const graph = writeLayerGraph(layer, config, table, { form, observePeaks });
  const session = await openGraphSession(graph, backend);
  const peaks = Object.fromEntries(
    LINEAR_NAMES.map((name) => [name, new Float32Array(layer[name].weight.rows)]),
  ) as Record<(typeof LINEAR_NAMES)[number], Float32Array>;
  const states: Float32Array[] = [];
  let row = 0;
  for (const [index, text] of texts.entries()) {
    const first = row;
    const ids = Int32Array.from({ length: text.length / hidden }, (_, place) => first + place);
    row += ids.length;
    const outputs = await session.run([ids]);
    states.push(outputs['states']!.slice());
    if (index >= observedTexts) continue;
    for (const name of LINEAR_NAMES) keepLarger(peaks[name], outputs[`peaks.layer.${name}`]!);
  }
  await session.dispose();
  return { states, peaks };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function keepLarger(peaks: Float32Array, values: Float32Array): void {
  for (let index = 0; index < peaks.length; index++) {
    peaks[index] = Math.max(peaks[index]!, values[index]!);
  }
}
