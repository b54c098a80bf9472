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
const LONGEST_NAME = 10_000;
/** What a graph has of nodes, weights and their parts; BERT's have some thousand nodes. */
const MAX_FIELDS = 1_000_000;
/** Nodes, inputs and outputs, which are kept in memory. */
const MAX_KEPT_BYTES = 64_000_000;

/**
 * Reads the structure of an ONNX model by slices: nodes, inputs and outputs, and of weights the names.
 * @throws CheckpointError when it is not an ONNX model, or keeps its weights in another file
 */
export async function readOnnxGraph(source: ByteSource): Promise<OnnxModel> {
  const graph = await findGraph(source);
  const bounds = new GraphBounds(source);
  const parts: GraphPart[] = [];
  const weightNames = new Set<string>();
  const operators = new Set<string>();
  for await (const field of fieldsOf(source, graph.contentStart, graph.end)) {
    bounds.take(1, 0);
    // Shapes of values inside are left out: they are worked out again, and names may change.
    if (field.number === GRAPH.innerValue) continue;
    if (field.number === GRAPH.weight) weightNames.add(await readWeightName(source, field, bounds));
    const part = await readPart(source, field);
    if (part.kind !== 'kept') bounds.take(0, field.end - field.start);
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

/** What may still be read of a graph: the file may be larger than memory, and all of it small fields. */
class GraphBounds {
  readonly #source: ByteSource;
  #fields = MAX_FIELDS;
  #bytes = MAX_KEPT_BYTES;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** @throws CheckpointError when it is more than any encoder has */
  take(fields: number, bytes: number): void {
    this.#fields -= fields;
    this.#bytes -= bytes;
    if (this.#fields >= 0 && this.#bytes >= 0) return;
    throw new CheckpointError(
      this.#source.name,
      words('has a larger graph than any encoder'),
      words('Choose the ONNX export of a BERT encoder for the task “feature-extraction”.'),
    );
  }
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

async function readWeightName(
  source: ByteSource,
  weight: Field,
  bounds: GraphBounds,
): Promise<string> {
  let name = '';
  for await (const field of fieldsOf(source, weight.contentStart, weight.end)) {
    bounds.take(1, 0);
    if (field.number === TENSOR.name && field.end - field.contentStart <= LONGEST_NAME)
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
