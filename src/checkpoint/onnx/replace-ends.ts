import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { ProtobufWriter } from './protobuf.ts';
import type { GraphPart, OnnxModel } from './read-onnx-graph.ts';
import { renameValues } from './rename-values.ts';
import type { ModelRun } from './stream-runs.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;

/**
 * A model with other inputs and outputs than its own, which are in `before` and `after` with the nodes
 * that lead to and from them.
 * @param names new names of the model's values by the old ones
 * @param before fields of a graph
 * @param after fields of a graph
 * @returns the model in runs of bytes and of places in the source that keep weights out of memory
 * @throws CheckpointError when a node is damaged
 */
export function replaceEnds(
  file: string,
  model: OnnxModel,
  names: ReadonlyMap<string, string>,
  before: readonly Uint8Array[],
  after: readonly Uint8Array[],
): ModelRun[] {
  const graph: ModelRun[] = [
    ...before,
    ...model.parts.flatMap((part) => keptPart(file, part, names)),
    ...after,
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
      words('has a graph that is damaged'),
      words('Fetch the file again: it is cut short or damaged.'),
    );
  }
}
