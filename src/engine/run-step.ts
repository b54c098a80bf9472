import type { BertConfig } from '../checkpoint/bert/bert-config.ts';
import type { Matrix } from '../checkpoint/bert/bert-weights.ts';
import type { LayerStep } from '../checkpoint/bert/layer-step.ts';
import { writeStepGraph } from '../checkpoint/bert/write-step-graph.ts';
import type { Backend } from './engine.ts';
import { openGraphSession } from './open-graph-session.ts';

/** Texts on their way through a transformer layer. */
export interface TextStates {
  /** [tokens, inputs] of each text: what goes into the next linear layer. */
  readonly input: readonly Float32Array[];
  /** [tokens, hidden] of each text: what is added to the output of the one after attention, or GELU. */
  readonly residual: readonly Float32Array[];
}

export interface StepRun {
  readonly form: 'int8' | 'fp32';
  readonly backend: Backend;
  /** Of how many texts, from the first one on, to keep the peaks. */
  readonly observedTexts?: number;
}

export interface StepResult {
  readonly states: TextStates;
  /** [inputs], the largest magnitude of each input channel over the texts that were observed. */
  readonly peaks: Float32Array;
}

/**
 * Runs texts through one linear layer of a transformer layer, with what follows it. Of a model that is
 * run so, step by step, only one linear layer has to be in memory at a time.
 */
export async function runStep(
  step: LayerStep,
  config: BertConfig,
  { input, residual }: TextStates,
  { form, backend, observedTexts = 0 }: StepRun,
): Promise<StepResult> {
  const inputs = step.linear.weight.rows;
  const tables = { input: tableOf(input, inputs), residual: tableOf(residual, config.hidden) };
  const observesPeaks = observedTexts > 0;
  const graph = writeStepGraph(step, config, tables, { form, observesPeaks });
  const session = await openGraphSession(graph, backend);
  const peaks = new Float32Array(inputs);
  const after: Float32Array[] = [];
  let row = 0;
  for (const [index, text] of input.entries()) {
    const first = row;
    const ids = Int32Array.from({ length: text.length / inputs }, (_, place) => first + place);
    row += ids.length;
    const outputs = await session.run([ids]);
    after.push(outputs['states']!.slice());
    if (index < observedTexts) keepLarger(peaks, outputs['peaks']!);
  }
  await session.dispose();
  const next = {
    queryKeyValue: input,
    attentionOutput: after,
    intermediate: residual,
    output: after,
  };
  return { states: { input: after, residual: next[step.name] }, peaks };
}

/** The rows of all texts, one after another. */
function tableOf(texts: readonly Float32Array[], columns: number): Matrix {
  const values = new Float32Array(texts.reduce((length, text) => length + text.length, 0));
  let at = 0;
  for (const text of texts) {
    values.set(text, at);
    at += text.length;
  }
  return { precision: 'fp32', rows: values.length / columns, columns, values };
}

function keepLarger(peaks: Float32Array, values: Float32Array): void {
  for (let index = 0; index < peaks.length; index++) {
    peaks[index] = Math.max(peaks[index]!, values[index]!);
  }
}
