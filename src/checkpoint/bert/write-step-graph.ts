import { OnnxGraph } from '../onnx/onnx-graph.ts';
import type { BertConfig } from './bert-config.ts';
import { BertGraphWriter } from './bert-graph-writer.ts';
import type { Matrix } from './bert-weights.ts';
import type { GraphForm } from './graph-form.ts';
import type { LayerStep } from './layer-step.ts';

export interface StepTables {
  /** What goes into the linear layer, one row a token. */
  readonly input: Matrix;
  /** What its output is added to, where it is; the same rows. */
  readonly residual: Matrix;
}

export interface StepGraphOptions {
  /** `fp16` is left out: its states would have to leave the graph as halves. */
  readonly form: Exclude<GraphForm, 'fp16'>;
  /** Adds the output `peaks` [inputs] that calibration reads. */
  readonly observesPeaks: boolean;
}

/**
 * Writes a single linear layer with what follows it, so that a model can be tried out with one of them in
 * memory at a time.
 *
 * Inputs: those of a whole model, but that `input_ids` are numbers of rows of the tables.
 * Output: `states`, float32 [batch, tokens, outputs].
 */
export function writeStepGraph(
  step: LayerStep,
  config: BertConfig,
  { input, residual }: StepTables,
  { form, observesPeaks }: StepGraphOptions,
): Uint8Array[] {
  const graph = new OnnxGraph();
  const writer = new BertGraphWriter(graph, config, form, { observesPeaks });
  const ids = graph.input('input_ids', 'I32', ['batch', 'tokens']);
  const mask = graph.input('attention_mask', 'I32', ['batch', 'tokens']);
  const before = writer.form.gatherRows('input', input, ids);
  const other = 'norm' in step ? writer.form.gatherRows('residual', residual, ids) : before;
  const after = writer.step('step', step, before, other, writer.attentionBias(mask));
  const { columns } = step.linear.weight;
  const size = step.name === 'queryKeyValue' ? columns / 3 : columns;
  graph.output('states', after, 'F32', ['batch', 'tokens', size]);
  return graph.toModel();
}
