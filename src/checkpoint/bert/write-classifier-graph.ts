import type { Pooling } from '../../core/pooling.ts';
import { OnnxGraph } from '../onnx/onnx-graph.ts';
import { writeHead, type Classifier } from '../onnx/write-head.ts';
import { BertGraphWriter } from './bert-graph-writer.ts';
import type { BertWeights } from './bert-weights.ts';
import { writePooling } from './write-pooling.ts';

/**
 * Writes BERT with a head as an ONNX model in float32, for use elsewhere. What was stored in less becomes
 * float32 again, but for its rounding.
 *
 * Inputs: `input_ids` and `attention_mask`, int64 [batch, tokens]. Output: `probabilities` [batch, tags].
 */
export function writeClassifierGraph(
  weights: BertWeights,
  pooling: Pooling,
  classifier: Classifier,
): Uint8Array[] {
  const graph = new OnnxGraph();
  const writer = new BertGraphWriter(graph, weights.config, 'fp32');
  const ids = graph.input('input_ids', 'I64', ['batch', 'tokens']);
  const mask = graph.input('attention_mask', 'I64', ['batch', 'tokens']);
  const states = writer.hiddenStates(weights, ids, mask);
  const pooled = writePooling(writer.form, pooling, states, mask, weights);
  const tags = classifier.head.layers.at(-1)!.outputs;
  const probabilities = writeHead(graph, pooled, classifier);
  graph.output('probabilities', probabilities, 'F32', ['batch', tags]);
  return graph.toModel();
}
