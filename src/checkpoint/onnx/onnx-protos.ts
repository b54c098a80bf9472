import type { DType, Tensor } from '../tensor.ts';
import { ProtobufWriter } from './protobuf.ts';

/** Field numbers below are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */

/** TensorProto.DataType. */
export const DATA_TYPES: Readonly<Record<DType, number>> = {
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
const ATTRIBUTE = { float: 1, int: 2, string: 3, tensor: 4, ints: 7 } as const;

export type Attribute =
  | { readonly float: number }
  | { readonly int: number }
  | { readonly string: string }
  | { readonly ints: readonly number[] }
  | { readonly tensor: Tensor };

/** A size that is known, or the name of one that is known at run time. */
export type Dimension = number | string;

export interface OnnxNode {
  readonly name: string;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** '' for the standard operators. */
  readonly domain: string;
}

export function nodeProto(node: OnnxNode): ProtobufWriter {
  const proto = new ProtobufWriter();
  for (const input of node.inputs) proto.text(1, input);
  for (const output of node.outputs) proto.text(2, output);
  proto.text(3, node.name).text(4, node.operator);
  for (const [name, attribute] of Object.entries(node.attributes))
    proto.message(5, attributeProto(name, attribute));
  return node.domain === '' ? proto : proto.text(7, node.domain);
}

/** A tensor whose bytes are kept by reference. */
export function tensorProto(name: string, tensor: Tensor): ProtobufWriter {
  const proto = new ProtobufWriter();
  for (const size of tensor.shape) proto.integer(1, size);
  return proto.integer(2, DATA_TYPES[tensor.dtype]).text(8, name).bytes(9, tensor.bytes);
}

function attributeProto(name: string, attribute: Attribute): ProtobufWriter {
  const proto = new ProtobufWriter().text(1, name);
  if ('float' in attribute) return proto.float(2, attribute.float).integer(20, ATTRIBUTE.float);
  if ('int' in attribute) return proto.integer(3, attribute.int).integer(20, ATTRIBUTE.int);
  if ('string' in attribute) return proto.text(4, attribute.string).integer(20, ATTRIBUTE.string);
  if ('tensor' in attribute)
    return proto.message(5, tensorProto(name, attribute.tensor)).integer(20, ATTRIBUTE.tensor);
  for (const value of attribute.ints) proto.integer(8, value);
  return proto.integer(20, ATTRIBUTE.ints);
}

/** An input or an output: its name, element type and shape. */
export function valueInfo(name: string, dtype: DType, shape: readonly Dimension[]): ProtobufWriter {
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
