import { bytesOf, type Tensor } from '../tensor.ts';
import type { OnnxEncoder } from './describe-onnx-encoder.ts';
import { DATA_TYPES, nodeProto, valueInfo, type Attribute } from './onnx-protos.ts';
import { ProtobufWriter } from './protobuf.ts';

/** How the hidden states of a foreign graph can be pooled; it gives no other layer, and no pooler. */
export type OnnxPooling = 'mean' | 'cls';

/** Keeps names that are given here apart from those of the graph. */
export const OURS = 'taglight/';
/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const GRAPH = { node: 1, input: 11, output: 12 } as const;

/** Nodes that turn our int32 inputs into those that the graph expects. */
export function inputNodes({ ids, mask, types }: OnnxEncoder): ProtobufWriter {
  const nodes = new NodeWriter();
  nodes.cast('input_ids', `${OURS}input_ids`, ids.elementType);
  nodes.cast('attention_mask', `${OURS}attention_mask`, mask.elementType);
  if (types) {
    nodes.node('Sub', ['input_ids', 'input_ids'], `${OURS}types`);
    nodes.cast(`${OURS}types`, types.name, types.elementType);
  }
  return nodes.graph;
}

/**
 * Nodes that pool, with the graph's new inputs and output. They mean the same in every version of the
 * operators.
 * @param names new names of the graph's values by the old ones
 */
export function poolingNodes(
  { states, hidden }: OnnxEncoder,
  pooling: OnnxPooling,
  names: ReadonlyMap<string, string>,
): ProtobufWriter {
  const nodes = new NodeWriter();
  const last = `${OURS}states`;
  nodes.cast(names.get(states.name) ?? states.name, last, DATA_TYPES.F32);
  if (pooling === 'cls') {
    nodes.integers(`${OURS}first`, [0], []);
    nodes.node('Gather', [last, `${OURS}first`], pooling, { axis: { int: 1 } });
  } else {
    nodes.cast('attention_mask', `${OURS}weights`, DATA_TYPES.F32);
    // A size of 0 copies that of the input, -1 takes what is left.
    nodes.reshape(`${OURS}weights`, [0, 1, -1], `${OURS}row`);
    nodes.reshape(`${OURS}weights`, [0, -1, 1], `${OURS}column`);
    nodes.node('MatMul', [`${OURS}row`, last], `${OURS}sums`);
    nodes.node('MatMul', [`${OURS}row`, `${OURS}column`], `${OURS}counts`);
    nodes.node('Div', [`${OURS}sums`, `${OURS}counts`], `${OURS}means`);
    nodes.reshape(`${OURS}means`, [0, -1], pooling);
  }
  const size = hidden ?? 'hidden';
  return nodes.graph
    .message(GRAPH.input, valueInfo('input_ids', 'I32', ['batch', 'tokens']))
    .message(GRAPH.input, valueInfo('attention_mask', 'I32', ['batch', 'tokens']))
    .message(GRAPH.output, valueInfo(pooling, 'F32', ['batch', size]));
}

/** Writes nodes of one output each, as fields of a graph. */
class NodeWriter {
  readonly graph = new ProtobufWriter();

  node(
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): void {
    const name = `${OURS}${operator}.${output}`;
    this.graph.message(
      GRAPH.node,
      nodeProto({ name, operator, inputs, outputs: [output], attributes, domain: '' }),
    );
  }

  cast(input: string, output: string, elementType: number): void {
    this.node('Cast', [input], output, { to: { int: elementType } });
  }

  integers(output: string, values: readonly number[], shape: readonly number[]): void {
    const bytes = bytesOf(BigInt64Array.from(values, BigInt));
    const tensor: Tensor = { dtype: 'I64', shape, bytes };
    this.node('Constant', [], output, { value: { tensor } });
  }

  reshape(input: string, shape: readonly number[], output: string): void {
    this.integers(`${output}.shape`, shape, [shape.length]);
    this.node('Reshape', [input, `${output}.shape`], output);
  }
}
