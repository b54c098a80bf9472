import { fieldsIn, type Field } from './protobuf-fields.ts';

/** An input or an output of a graph. */
export interface OnnxValue {
  readonly name: string;
  /** TensorProto.DataType; 0 where it is not said. */
  readonly elementType: number;
  /** Sizes, null where one is known at run time only; null as a whole where nothing is said of it. */
  readonly shape: readonly (number | null)[] | null;
}

/**
 * Reads a ValueInfoProto: name, and a type that is a tensor of an element type and a shape.
 * @throws RangeError when it is damaged
 */
export function parseValue(message: Uint8Array): OnnxValue {
  const tensorType = inner(inner(message, 2), 1);
  const fields = fieldsIn(tensorType);
  const shape = fields.find(({ number }) => number === 2);
  const name = fieldsIn(message).find(({ number }) => number === 1);
  return {
    name: name ? textOf(message, name) : '',
    elementType: fields.find(({ number }) => number === 1)?.value ?? 0,
    shape: shape ? parseShape(tensorType.subarray(shape.contentStart, shape.end)) : null,
  };
}

function parseShape(message: Uint8Array): (number | null)[] {
  return fieldsIn(message).map(({ contentStart, end }) => {
    const size = fieldsIn(message.subarray(contentStart, end)).find(({ number }) => number === 1);
    return size ? size.value : null;
  });
}

/** The message in a field; an empty one where the field is not there. */
function inner(message: Uint8Array, number: number): Uint8Array {
  const field = fieldsIn(message).find((candidate) => candidate.number === number);
  return field ? message.subarray(field.contentStart, field.end) : new Uint8Array(0);
}

/** The text in a field of a message. */
export function textOf(message: Uint8Array, { contentStart, end }: Field): string {
  return new TextDecoder().decode(message.subarray(contentStart, end));
}
