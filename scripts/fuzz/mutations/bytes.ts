import type { Dice } from '../dice.ts';
import { EXTREMES, MOST_BYTES, stacked, type FileBytes, type Mutation } from '../mutation.ts';

/** Changes that know nothing of a format. */
export const mutateBytes: Mutation = stacked([
  flipBits,
  flipBits,
  setInteger,
  setInteger,
  truncate,
  deleteStretch,
  duplicateStretch,
  swapStretches,
  insertRandom,
  splice,
]);

/** A mutation of a format; of bytes, where a change before it has left none of the format. */
export function elseBytes(mutate: Mutation): Mutation {
  return (bytes, dice, others) => {
    try {
      return mutate(bytes, dice, others);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      return mutateBytes(bytes, dice, others);
    }
  };
}

export function joined(...runs: readonly Uint8Array[]): FileBytes {
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const run of runs) {
    bytes.set(run, at);
    at += run.length;
  }
  return bytes.length > MOST_BYTES ? bytes.slice(0, MOST_BYTES) : bytes;
}

/** An integer of 1, 2, 4 or 8 bytes set to an extreme one, in either byte order. */
export function setIntegerAt(bytes: FileBytes, at: number, width: number, dice: Dice): FileBytes {
  const changed = bytes.slice();
  const value = BigInt.asUintN(8 * width, BigInt(dice.oneOf(EXTREMES)));
  const isLittle = !dice.onceIn(4);
  for (let index = 0; index < width && at + index < changed.length; index++) {
    const shift = 8n * BigInt(isLittle ? index : width - 1 - index);
    changed[at + index] = Number((value >> shift) & 0xffn);
  }
  return changed;
}

function flipBits(bytes: FileBytes, dice: Dice): FileBytes {
  const changed = bytes.slice();
  for (let count = dice.size(16); count > 0 && changed.length > 0; count--) {
    changed[dice.below(changed.length)]! ^= 1 << dice.below(8);
  }
  return changed;
}

function setInteger(bytes: FileBytes, dice: Dice): FileBytes {
  return setIntegerAt(bytes, dice.below(bytes.length), dice.oneOf([1, 2, 4, 8]), dice);
}

function truncate(bytes: FileBytes, dice: Dice): FileBytes {
  return dice.onceIn(4)
    ? bytes.slice(dice.below(bytes.length))
    : bytes.slice(0, dice.below(bytes.length + 1));
}

function deleteStretch(bytes: FileBytes, dice: Dice): FileBytes {
  const { start, end } = dice.stretch(bytes.length);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
}

function duplicateStretch(bytes: FileBytes, dice: Dice): FileBytes {
  const { start, end } = dice.stretch(bytes.length);
  const times = Math.min(dice.size(1_000), Math.ceil(MOST_BYTES / Math.max(1, end - start)));
  const copies = Array.from({ length: times }, () => bytes.subarray(start, end));
  return joined(bytes.subarray(0, end), ...copies, bytes.subarray(end));
}

function swapStretches(bytes: FileBytes, dice: Dice): FileBytes {
  const cuts = [0, 0, 0, 0].map(() => dice.below(bytes.length + 1)).toSorted((a, b) => a - b);
  const [a, b, c, d] = cuts as [number, number, number, number];
  return joined(
    bytes.subarray(0, a),
    bytes.subarray(c, d),
    bytes.subarray(b, c),
    bytes.subarray(a, b),
    bytes.subarray(d),
  );
}

function insertRandom(bytes: FileBytes, dice: Dice): FileBytes {
  const at = dice.below(bytes.length + 1);
  const inserted = Uint8Array.from({ length: dice.size(64) }, () => dice.below(256));
  return joined(bytes.subarray(0, at), inserted, bytes.subarray(at));
}

function splice(bytes: FileBytes, dice: Dice, others: readonly FileBytes[]): FileBytes {
  const other = dice.oneOf(others);
  const { start, end } = dice.stretch(other.length);
  const at = dice.below(bytes.length + 1);
  return joined(
    bytes.subarray(0, at),
    other.subarray(start, end),
    bytes.subarray(dice.onceIn(2) ? at : Math.min(bytes.length, at + end - start)),
  );
}
