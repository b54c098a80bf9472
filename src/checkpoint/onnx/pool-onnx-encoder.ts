import { CheckpointError } from '../checkpoint-error.ts';
import type { OnnxEncoder } from './describe-onnx-encoder.ts';
import { ProtobufWriter } from './protobuf.ts';
import type { GraphPart, OnnxModel } from './read-onnx-graph.ts';
import type { ModelRun } from './stream-runs.ts';
import { renameValues } from './rename-values.ts';
import { inputNodes, OURS, poolingNodes, type OnnxPooling } from './write-onnx-pooling.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;

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
  const graph: ModelRun[] = [
    ...inputNodes(encoder).runs(),
    ...model.parts.flatMap((part) => keptPart(file, part, names)),
    ...poolingNodes(encoder, pooling, names).runs(),
  ];
  const length = graph.reduce((sum, run) => sum + sizeOf(run), 0);
  return [
    model.before,
    ...new ProtobufWriter().header(MODEL_GRAPH, length).runs(),
    ...graph,
    model.after,
  ].filter((run) => sizeOf(run) > 0);
}

function sizeOf(run: ModelRun): number {
  return run instanceof Uint8Array ? run.byteLength : run.end - run.start;
}

/** Inputs and outputs go. Weights need not be listed among the inputs for ONNX Runtime, in any version. */
function keptPart(
  file: string,
  part: GraphPart,
  names: ReadonlyMap<string, string>,
): readonly ModelRun[] {
  if (part.kind === 'kept') return [part.field];
  return part.kind === 'node'
    ? new ProtobufWriter().bytes(GRAPH_NODE, renamed(file, part.message, names)).runs()
    : [];
}

function renamed(file: string, node: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  try {
    return renameValues(node, names);
  } catch {
    throw new CheckpointError(
      file,
      'has a graph that is damaged',
      'Fetch the file again: it is cut short or damaged.',
    );
  }
}
