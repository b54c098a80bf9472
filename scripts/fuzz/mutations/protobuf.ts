import type { Dice } from '../dice.ts';
import { EXTREMES, anyOf, type FileBytes, type Mutation } from '../mutation.ts';
import { joined, mutateBytes } from './bytes.ts';

/** Messages in messages; ONNX's go some six deep. */
const MAX_DEPTH = 8;

interface Field {
  readonly start: number;
  /** Of what follows the field's number: a length, or the value of an integer. */
  readonly valueStart: number;
  readonly contentStart: number;
  readonly end: number;
  readonly wireType: number;
}

/** Changes to the fields of a Protocol Buffers message, at any depth, with the lengths around mended. */
export const mutateProtobuf: Mutation = anyOf(
  mutateMessage,
  mutateMessage,
  mutateMessage,
  mutateBytes,
);

function mutateMessage(bytes: FileBytes, dice: Dice): FileBytes {
  return changed(bytes, dice, 0);
}

function changed(message: FileBytes, dice: Dice, depth: number): FileBytes {
  const fields = fieldsIn(message);
  if (fields.length === 0) return mutateBytes(message, dice, [message]);
  const field = dice.oneOf(fields);
  const { start, valueStart, contentStart, end } = field;
  const before = message.subarray(0, start);
  const after = message.subarray(end);
  const whole = message.subarray(start, end);
  if (field.wireType === 2 && depth < MAX_DEPTH && !dice.onceIn(4)) {
    const content = changed(message.slice(contentStart, end), dice, depth + 1);
    const head = message.subarray(start, valueStart);
    return joined(before, head, varint(BigInt(content.length)), content, after);
  }
  const ways: readonly (() => FileBytes)[] = [
    () => joined(before, after),
    () => joined(before, ...Array.from({ length: dice.size(5_000) }, () => whole), after),
    () =>
      joined(
        message.subarray(0, valueStart),
        varint(BigInt.asUintN(64, BigInt(dice.oneOf(EXTREMES)))),
        message.subarray(contentStart),
      ),
    () => joined(before, Uint8Array.of(dice.below(256)), message.subarray(start + 1)),
    () =>
      joined(
        before,
        dice.oneOf(fields.map((other) => message.subarray(other.start, other.end))),
        after,
      ),
  ];
  return dice.oneOf(ways)();
}

/** The fields, as far as the bytes are some. */
function fieldsIn(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length;) {
    const valueStart = afterVarint(message, at);
    const wireType = message[at]! & 7;
    const contentStart =
      wireType === 0 || wireType === 2 ? afterVarint(message, valueStart) : valueStart;
    const length = { 0: 0, 1: 8, 2: valueOf(message, valueStart), 5: 4 }[wireType];
    if (length === undefined || contentStart + length > message.length) return [];
    fields.push({ start: at, valueStart, contentStart, end: contentStart + length, wireType });
    at = contentStart + length;
  }
  return fields;
}

function afterVarint(bytes: Uint8Array, start: number): number {
  let at = start;
  while ((bytes[at] ?? 0) >= 0x80) at++;
  return at + 1;
}

function valueOf(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start, scale = 1; at < afterVarint(bytes, start); at++, scale *= 0x80) {
    value += ((bytes[at] ?? 0) & 0x7f) * scale;
  }
  return value;
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from([...bytes, Number(rest)]);
}
