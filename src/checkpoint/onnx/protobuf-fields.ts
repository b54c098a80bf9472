import { words } from '../../core/words.ts';
import type { ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';

/** One field of a Protocol Buffers message: where it lies, and its value when that is a number. */
export interface Field {
  readonly number: number;
  /** 0 for integers, 1 and 5 for fixed numbers, 2 for text, bytes and messages. */
  readonly wireType: number;
  /** Of an integer field; large ones lose their lowest bits. */
  readonly value: number;
  /** Where the field begins, its number included. */
  readonly start: number;
  /** Where its content begins and ends. */
  readonly contentStart: number;
  readonly end: number;
}

/** A field's number and length take at most this. */
const LONGEST_HEADER = 20;
/** How much is read at once while fields are looked for. */
const CHUNK = 65_536;

/** The fields of a message in memory. @throws RangeError when it is not one */
export function fieldsIn(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length; at = fields.at(-1)!.end) {
    const field = parseField(message, at, 0);
    if (field.end > message.length) throw new RangeError('A field reaches beyond its message.');
    fields.push(field);
  }
  return fields;
}

/**
 * The fields of a message that lies in a source from `start` to `end`. What they hold is passed over, not
 * read, but for what lies near their beginnings.
 * @throws CheckpointError when the bytes are not such a message
 */
export async function* fieldsOf(
  source: ByteSource,
  start: number,
  end: number,
): AsyncGenerator<Field> {
  let chunk: Uint8Array = new Uint8Array(0);
  let chunkStart = start;
  for (let at = start; at < end;) {
    const needed = Math.min(end, at + LONGEST_HEADER);
    if (needed > chunkStart + chunk.length) {
      chunk = await source.read(at, Math.min(end, at + CHUNK));
      chunkStart = at;
    }
    const field = parseInSource(source, chunk, at, chunkStart);
    if (field.end > end) throw damaged(source);
    yield field;
    at = field.end;
  }
}

function parseInSource(
  source: ByteSource,
  chunk: Uint8Array,
  at: number,
  chunkStart: number,
): Field {
  try {
    return parseField(chunk, at - chunkStart, chunkStart);
  } catch {
    throw damaged(source);
  }
}

/** @param offset of the bytes' first in what places are counted from */
function parseField(bytes: Uint8Array, at: number, offset: number): Field {
  const key = varint(bytes, at);
  const wireType = key.value % 8;
  const number = Math.floor(key.value / 8);
  if (number === 0) throw new RangeError('A field has no number.');
  const places = (contentStart: number, end: number) => ({
    number,
    wireType,
    value: 0,
    start: offset + at,
    contentStart: offset + contentStart,
    end: offset + end,
  });
  if (wireType === 1) return places(key.end, key.end + 8);
  if (wireType === 5) return places(key.end, key.end + 4);
  if (wireType !== 0 && wireType !== 2) throw new RangeError('A field has an unknown wire type.');
  const { value, end } = varint(bytes, key.end);
  return wireType === 0 ? { ...places(key.end, end), value } : places(end, end + value);
}

function varint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; at < start + 10; at++, scale *= 0x80) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('A number is cut short.');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw new RangeError('A number is too long.');
}

function damaged(source: ByteSource): CheckpointError {
  return new CheckpointError(
    source.name,
    words('is not an ONNX model, or damaged'),
    words('Fetch the file again: it is cut short or of another format.'),
  );
}
