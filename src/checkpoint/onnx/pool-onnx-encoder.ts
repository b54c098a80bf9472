import type { OnnxEncoder } from './describe-onnx-encoder.ts';
import type { OnnxModel } from './read-onnx-graph.ts';
import { replaceEnds } from './replace-ends.ts';
import type { ModelRun } from './stream-runs.ts';
import { inputNodes, OURS, poolingNodes, type OnnxPooling } from './write-onnx-pooling.ts';

/**
 * An encoder's graph with pooling inside: inputs `input_ids` and `attention_mask`, int32 [batch, tokens];
 * one output, named for the pooling, float32 [batch, hidden]. Its own weights and nodes stay as they are,
 * token types are zeros made inside. The added nodes mean the same in every version of the operators.
 * @returns the model in runs of bytes and of places in the source that keep weights out of memory
 * @throws CheckpointError when a node is damaged
 */
export function poolOnnxEncoder(
  file: string,
  model: OnnxModel,
  encoder: OnnxEncoder,
  pooling: OnnxPooling,
): ModelRun[] {
  const names = new Map(
    ['input_ids', 'attention_mask', pooling].map((name) => [name, OURS + name]),
  );
  const before = inputNodes(encoder).runs();
  return replaceEnds(file, model, names, before, poolingNodes(encoder, pooling, names).runs());
}
