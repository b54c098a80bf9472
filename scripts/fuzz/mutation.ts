import type { Dice } from './dice.ts';

/** Bytes of a file. */
export type FileBytes = Uint8Array<ArrayBuffer>;

/** Makes another file of a real one. */
export type Mutation<Value = FileBytes> = (
  value: Value,
  dice: Dice,
  others: readonly Value[],
) => Value;

/** Inputs stay below this, so that what takes long or much is the reader's doing. */
export const MOST_BYTES = 200_000;

/** What length fields, counts and offsets are set to. */
export const EXTREMES: readonly number[] = [
  0,
  1,
  -1,
  0x7f,
  0x80,
  0xff,
  0x7fff,
  0x8000,
  0xffff,
  0x10000,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 63,
];

/** One change, or a few upon each other: the more there are, the less is left to be read. */
export function stacked<Value>(mutations: readonly Mutation<Value>[]): Mutation<Value> {
  return (value, dice, others) => {
    let changed = value;
    for (let count = dice.size(4); count > 0; count--) {
      changed = dice.oneOf(mutations)(changed, dice, others);
    }
    return changed;
  };
}

/** One of several ways, the first ones as often as they stand there. */
export function anyOf<Value>(...mutations: readonly Mutation<Value>[]): Mutation<Value> {
  return (value, dice, others) => dice.oneOf(mutations)(value, dice, others);
}
