import type { Pooling } from '../../core/pooling.ts';
import { pooledSize } from '../../core/pooling.ts';
import { OnnxGraph } from '../onnx/onnx-graph.ts';
import { BertGraphWriter, type WriterOptions } from './bert-graph-writer.ts';
import type { BertWeights } from './bert-weights.ts';
import type { GraphForm } from './graph-form.ts';
import { writePooling } from './write-pooling.ts';

export interface GraphOptions extends Pick<WriterOptions, 'plainAttention'> {
  readonly form: GraphForm;
  /** One output of that name each, [batch, features] in float32. */
  readonly poolings: readonly Pooling[];
}

/**
 * Writes BERT as an ONNX model.
 *
 * Inputs: `input_ids` and `attention_mask`, int32 [batch, tokens], 1 for a token and 0 for padding.
 * Outputs: one a pooling. Hidden states never leave the graph.
 */
export function writeBertGraph(weights: BertWeights, options: GraphOptions): Uint8Array[] {
  const graph = new OnnxGraph();
  const writer = new BertGraphWriter(graph, weights.config, options.form, options);
  const ids = graph.input('input_ids', 'I32', ['batch', 'tokens']);
  const mask = graph.input('attention_mask', 'I32', ['batch', 'tokens']);
  const states = writer.hiddenStates(weights, ids, mask);
  const { hidden, layers } = weights.config;
  for (const pooling of options.poolings) {
    const pooled = writePooling(writer.form, pooling, states, mask, weights);
    graph.output(pooling, pooled, 'F32', ['batch', pooledSize(pooling, hidden, layers)]);
  }
  return graph.toModel();
}
