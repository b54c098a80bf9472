import type { DType, Tensor } from '../tensor.ts';
import {
  nodeProto,
  tensorProto,
  valueInfo,
  type Attribute,
  type Dimension,
} from './onnx-protos.ts';
import { ProtobufWriter } from './protobuf.ts';

/** Field numbers below are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const IR_VERSION = 10;
/** Of the standard operators, unless a graph asks for another version. */
const OPSET = 20;
/** Of ONNX Runtime's fused operators. */
const FUSED_OPSET = 1;

/** A name in the graph that some node makes or that comes from outside. */
export type Value = string & { readonly brand: unique symbol };

/** Absent optional input of a node. */
export const NONE = '' as Value;

/** Collects nodes and weights in order and writes them as an ONNX model. */
export class OnnxGraph {
  readonly #graph = new ProtobufWriter();
  readonly #opset: number;
  readonly #prefix: string;
  #nodes = 0;

  /**
   * @param opset version of the standard operators
   * @param prefix before the names of nodes and of what they give, to keep them apart from others
   */
  constructor(opset = OPSET, prefix = '') {
    this.#opset = opset;
    this.#prefix = prefix;
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
    this.#graph.message(5, tensorProto(name, tensor));
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
      (_, index) => `${this.#prefix}${operator}_${this.#nodes}_${index}`,
    );
    this.#node(operator, inputs, outputs, attributes, '');
    return outputs as Value[];
  }

  /** Cuts the last axis into `sizes`; one value each. */
  split(input: Value, sizes: Value, parts: number): Value[] {
    return this.nodeOutputs('Split', [input, sizes], parts, { axis: { int: -1 } });
  }

  /** What was collected so far, as fields of a graph that another one's can stand beside. */
  fields(): readonly Uint8Array[] {
    return this.#graph.runs();
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
    const output = `${this.#prefix}${operator}_${this.#nodes}`;
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
    const name = `${this.#prefix}${operator}_${this.#nodes++}`;
    this.#graph.message(1, nodeProto({ name, operator, inputs, outputs, attributes, domain }));
  }
}
