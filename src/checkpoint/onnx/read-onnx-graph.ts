import { words } from '../../core/words.ts';
import type { ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseValue, textOf, type OnnxValue } from './parse-onnx-value.ts';
import { fieldsIn, fieldsOf, type Field } from './protobuf-fields.ts';

/** A run of a file's bytes that is not in memory. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Part of a graph as it lies in the file; messages are without their field's number and length. */
export type GraphPart =
  | { readonly kind: 'node'; readonly message: Uint8Array }
  | { readonly kind: 'input' | 'output'; readonly value: OnnxValue }
  | { readonly kind: 'kept'; readonly field: ByteRange };

/** The structure of an ONNX model, without its weights. */
export interface OnnxModel {
  /** Fields of the model before and after its graph. */
  readonly before: ByteRange;
  readonly after: ByteRange;
  /** In the file's order. */
  readonly parts: readonly GraphPart[];
  readonly weightNames: ReadonlySet<string>;
  /** Such as `MatMul` or `com.microsoft.Attention`. */
  readonly operators: ReadonlySet<string>;
}

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const MODEL = { graph: 7 } as const;
const GRAPH = { node: 1, weight: 5, input: 11, output: 12, innerValue: 13 } as const;
const NODE = { operator: 4, domain: 7 } as const;
const TENSOR = { name: 8, dataLocation: 14 } as const;
/** TensorProto.DataLocation. */
const EXTERNAL = 1;
/** Nodes are small, but for constants that are nodes; those stay in the file. */
const LARGEST_NODE = 1_000_000;
/** Names are short; more than this is no ONNX model. */
const LARGEST_VALUE = 100_000;

/**
 * Reads the structure of an ONNX model by slices: nodes, inputs and outputs, and of weights the names.
 * @throws CheckpointError when it is not an ONNX model, or keeps its weights in another file
 */
export async function readOnnxGraph(source: ByteSource): Promise<OnnxModel> {
  const graph = await findGraph(source);
  const parts: GraphPart[] = [];
  const weightNames = new Set<string>();
  const operators = new Set<string>();
  for await (const field of fieldsOf(source, graph.contentStart, graph.end)) {
    // Shapes of values inside are left out: they are worked out again, and names may change.
    if (field.number === GRAPH.innerValue) continue;
    if (field.number === GRAPH.weight) weightNames.add(await readWeightName(source, field));
    const part = await readPart(source, field);
    if (part.kind === 'node') operators.add(parse(source, part.message, operatorOf));
    parts.push(part);
  }
  return {
    before: { start: 0, end: graph.start },
    after: { start: graph.end, end: source.size },
    parts,
    weightNames,
    operators,
  };
}

async function findGraph(source: ByteSource): Promise<Field> {
  for await (const field of fieldsOf(source, 0, source.size)) {
    if (field.number === MODEL.graph && field.wireType === 2) return field;
  }
  throw new CheckpointError(
    source.name,
    words('holds no ONNX graph'),
    words('Choose the model.onnx of an encoder.'),
  );
}

async function readPart(source: ByteSource, field: Field): Promise<GraphPart> {
  const size = field.end - field.contentStart;
  const kind = { [GRAPH.input]: 'input', [GRAPH.output]: 'output' } as const;
  const valueKind = kind[field.number as keyof typeof kind];
  if (valueKind && size <= LARGEST_VALUE) {
    const value = parse(source, await source.read(field.contentStart, field.end), parseValue);
    return { kind: valueKind, value };
  }
  if (field.number === GRAPH.node && size <= LARGEST_NODE)
    return { kind: 'node', message: (await source.read(field.contentStart, field.end)).slice() };
  return { kind: 'kept', field };
}

async function readWeightName(source: ByteSource, weight: Field): Promise<string> {
  let name = '';
  for await (const field of fieldsOf(source, weight.contentStart, weight.end)) {
    if (field.number === TENSOR.name)
      name = new TextDecoder().decode(await source.read(field.contentStart, field.end));
    if (field.number === TENSOR.dataLocation && field.value === EXTERNAL) {
      throw new CheckpointError(
        source.name,
        words('keeps its weights in another file'),
        words('Choose an export in one file, or the folder with model.safetensors.'),
      );
    }
  }
  return name;
}

function operatorOf(node: Uint8Array): string {
  const texts = new Map(
    fieldsIn(node)
      .filter(({ number }) => number === NODE.operator || number === NODE.domain)
      .map((field) => [field.number, textOf(node, field)]),
  );
  const domain = texts.get(NODE.domain) ?? '';
  const operator = texts.get(NODE.operator) ?? '';
  return domain === '' || domain === 'ai.onnx' ? operator : `${domain}.${operator}`;
}

function parse<Result>(
  source: ByteSource,
  message: Uint8Array,
  read: (message: Uint8Array) => Result,
): Result {
  try {
    return read(message);
  } catch {
    throw new CheckpointError(
      source.name,
      words('has a graph that is damaged'),
      words('Fetch the file again: it is cut short or damaged.'),
    );
  }
}
