import type { DType, Tensor } from '../tensor.ts';
import { ProtobufWriter } from './protobuf.ts';

/** Field numbers below are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const IR_VERSION = 10;
/** Of the standard operators, unless a graph asks for another version. */
const OPSET = 20;
/** Of ONNX Runtime's fused operators. */
const FUSED_OPSET = 1;

/** TensorProto.DataType. */
const DATA_TYPES: Readonly<Record<DType, number>> = {
  F32: 1,
  U8: 2,
  I8: 3,
  I16: 5,
  I32: 6,
  I64: 7,
  BOOL: 9,
  F16: 10,
  F64: 11,
  BF16: 16,
};

/** AttributeProto.AttributeType. */
const ATTRIBUTE = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** A name in the graph that some node makes or that comes from outside. */
export type Value = string & { readonly brand: unique symbol };

/** Absent optional input of a node. */
export const NONE = '' as Value;

export type Attribute =
  | { readonly float: number }
  | { readonly int: number }
  | { readonly string: string }
  | { readonly ints: readonly number[] };

/** A size that is known, or the name of one that is known at run time. */
export type Dimension = number | string;

/** Collects nodes and weights in order and writes them as an ONNX model. */
export class OnnxGraph {
  readonly #graph = new ProtobufWriter();
  readonly #opset: number;
  #nodes = 0;

  /** @param opset version of the standard operators */
  constructor(opset = OPSET) {
    this.#opset = opset;
  }

  input(name: string, dtype: DType, shape: readonly Dimension[]): Value {
    this.#graph.message(11, valueInfo(name, dtype, shape));
    return name as Value;
  }

  output(name: string, value: Value, dtype: DType, shape: readonly Dimension[]): void {
    this.#node('Identity', [value], [name], {}, '');
    this.#graph.message(12, valueInfo(name, dtype, shape));
  }

  /** A weight. Its bytes are kept by reference until the model is written. */
  constant(name: string, tensor: Tensor): Value {
    const proto = new ProtobufWriter();
    for (const size of tensor.shape) proto.integer(1, size);
    proto.integer(2, DATA_TYPES[tensor.dtype]).text(8, name).bytes(9, tensor.bytes);
    this.#graph.message(5, proto);
    return name as Value;
  }

  /** A node of the standard operators, with one output. */
  node(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value {
    return this.#single(operator, inputs, attributes, '');
  }

  /** A node of ONNX Runtime's fused operators, with one output. */
  fused(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value {
    return this.#single(operator, inputs, attributes, 'com.microsoft');
  }

  /** A node of the standard operators, with several outputs. */
  nodeOutputs(
    operator: string,
    inputs: readonly Value[],
    count: number,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value[] {
    const outputs = Array.from(
      { length: count },
      (_, index) => `${operator}_${this.#nodes}_${index}`,
    );
    this.#node(operator, inputs, outputs, attributes, '');
    return outputs as Value[];
  }

  /** Cuts the last axis into `sizes`; one value each. */
  split(input: Value, sizes: Value, parts: number): Value[] {
    return this.nodeOutputs('Split', [input, sizes], parts, { axis: { int: -1 } });
  }

  /** The model's bytes as runs, to be written one after another. */
  toModel(): Uint8Array[] {
    this.#graph.text(2, 'bert');
    const model = new ProtobufWriter()
      .integer(1, IR_VERSION)
      .text(2, 'taglight')
      .message(7, this.#graph);
    for (const [domain, version] of [
      ['', this.#opset],
      ['com.microsoft', FUSED_OPSET],
    ] as const)
      model.message(8, new ProtobufWriter().text(1, domain).integer(2, version));
    return [...model.runs()];
  }

  #single(
    operator: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>>,
    domain: string,
  ): Value {
    const output = `${operator}_${this.#nodes}`;
    this.#node(operator, inputs, [output], attributes, domain);
    return output as Value;
  }

  #node(
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>>,
    domain: string,
  ): void {
    const proto = new ProtobufWriter();
    for (const input of inputs) proto.text(1, input);
    for (const output of outputs) proto.text(2, output);
    proto.text(3, `${operator}_${this.#nodes++}`).text(4, operator);
    for (const [name, attribute] of Object.entries(attributes))
      proto.message(5, attributeProto(name, attribute));
    if (domain !== '') proto.text(7, domain);
    this.#graph.message(1, proto);
  }
}

function attributeProto(name: string, attribute: Attribute): ProtobufWriter {
  const proto = new ProtobufWriter().text(1, name);
  if ('float' in attribute) return proto.float(2, attribute.float).integer(20, ATTRIBUTE.float);
  if ('int' in attribute) return proto.integer(3, attribute.int).integer(20, ATTRIBUTE.int);
  if ('string' in attribute) return proto.text(4, attribute.string).integer(20, ATTRIBUTE.string);
  for (const value of attribute.ints) proto.integer(8, value);
  return proto.integer(20, ATTRIBUTE.ints);
}

function valueInfo(name: string, dtype: DType, shape: readonly Dimension[]): ProtobufWriter {
  const dimensions = new ProtobufWriter();
  for (const size of shape) {
    const dimension = new ProtobufWriter();
    dimensions.message(
      1,
      typeof size === 'number' ? dimension.integer(1, size) : dimension.text(2, size),
    );
  }
  const tensorType = new ProtobufWriter().integer(1, DATA_TYPES[dtype]).message(2, dimensions);
  return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensorType));
}
