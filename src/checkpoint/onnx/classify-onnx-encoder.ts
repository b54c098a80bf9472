import type { OnnxModel } from './read-onnx-graph.ts';
import { OnnxGraph, type Value } from './onnx-graph.ts';
import { DATA_TYPES } from './onnx-protos.ts';
import { replaceEnds } from './replace-ends.ts';
import type { ModelRun } from './stream-runs.ts';
import { writeHead, type Classifier } from './write-head.ts';
import type { OnnxPooling } from './write-onnx-pooling.ts';

/** Keeps names that are given here apart from those of the graph. */
const OURS = 'taglight/export/';

/**
 * A graph that `poolOnnxEncoder` wrote, with a head behind it, for use elsewhere. Its own weights and nodes
 * stay as they are.
 *
 * Inputs: `input_ids` and `attention_mask`, int64 [batch, tokens]. Output: `probabilities` [batch, tags].
 * @throws CheckpointError when a node is damaged
 */
export function classifyOnnxEncoder(
  file: string,
  model: OnnxModel,
  pooling: OnnxPooling,
  classifier: Classifier,
): ModelRun[] {
  const before = new OnnxGraph(undefined, `${OURS}before/`);
  const names = new Map([['probabilities', `${OURS}probabilities`]]);
  for (const input of ['input_ids', 'attention_mask']) {
    const wide = before.input(input, 'I64', ['batch', 'tokens']);
    names.set(input, before.node('Cast', [wide], { to: { int: DATA_TYPES.I32 } }));
  }
  const after = new OnnxGraph(undefined, `${OURS}after/`);
  const probabilities = writeHead(after, pooling as string as Value, classifier, `${OURS}head`);
  const tags = classifier.head.layers.at(-1)!.outputs;
  after.output('probabilities', probabilities, 'F32', ['batch', tags]);
  return replaceEnds(file, model, names, before.fields(), after.fields());
}
