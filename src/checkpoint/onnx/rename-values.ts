import { fieldsIn, type Field } from './protobuf-fields.ts';
import { ProtobufWriter } from './protobuf.ts';

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const NODE = { input: 1, output: 2, attribute: 5 } as const;
const ATTRIBUTE = { graph: 6, graphs: 11 } as const;
const GRAPH_NODE = 1;
const GRAPH_OUTPUT = 12;
const VALUE_NAME = 1;

/**
 * A NodeProto whose inputs and outputs have the new names, those in graphs inside it (of `If` and `Loop`)
 * too. A node without any of them stays as it is.
 * @param names new names by the old ones
 * @throws RangeError when the node is damaged
 */
export function renameValues(node: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  return rewrite(node, (field, content) => {
    if (field.number === NODE.input || field.number === NODE.output)
      return renameText(content, names);
    return field.number === NODE.attribute ? renameInAttribute(content, names) : content;
  });
}

function renameInAttribute(attribute: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  return rewrite(attribute, (field, content) =>
    field.number === ATTRIBUTE.graph || field.number === ATTRIBUTE.graphs
      ? renameInGraph(content, names)
      : content,
  );
}

function renameInGraph(graph: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  return rewrite(graph, (field, content) => {
    if (field.number === GRAPH_NODE) return renameValues(content, names);
    if (field.number !== GRAPH_OUTPUT) return content;
    return rewrite(content, (part, text) =>
      part.number === VALUE_NAME ? renameText(text, names) : text,
    );
  });
}

function renameText(text: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const name = names.get(new TextDecoder().decode(text));
  return name === undefined ? text : new TextEncoder().encode(name);
}

/** The message with the contents of its fields changed; itself where none is. */
function rewrite(
  message: Uint8Array,
  change: (field: Field, content: Uint8Array) => Uint8Array,
): Uint8Array {
  const writer = new ProtobufWriter();
  let isChanged = false;
  for (const field of fieldsIn(message)) {
    const content = message.subarray(field.contentStart, field.end);
    const changed = field.wireType === 2 ? change(field, content) : content;
    isChanged ||= changed !== content;
    if (field.wireType === 2) writer.bytes(field.number, changed);
    else writer.raw(message.subarray(field.start, field.end));
  }
  return isChanged ? writer.join() : message;
}
